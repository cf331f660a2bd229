/**
 * What the page of invitations runs in the browser. The token stays behind the `#` of the address: it is sent in the body
 * of a request alone. All that is shown is text.
 */
export const invitationScript = `
'use strict';
const token = location.hash.slice(1);
const at = (id) => document.getElementById(id);
const say = (text) => { at('said').textContent = text; };
const show = (id, shown) => { at(id).hidden = !shown; };
const post = async (path, body) => {
  const answer = await fetch(path, {
    method: 'POST', headers: { 'content-type': 'application/json', accept: 'application/json' }, body: JSON.stringify(body),
  });
  return { status: answer.status, body: await answer.json() };
};
const ask = async (query, variables) => {
  const { body } = await post('/api', { query, variables });
  if (!body.data) throw new Error(body.errors && body.errors[0] ? body.errors[0].message : 'The server does not answer.');
  return body.data;
};
const offerQuery = 'query ($token: String!) { invitationOffer(token: $token) {' +
  ' email organizationName groupName organizationRole groupRole invitedBy expiresAt mayChoosePassword } }';
const answerWith = (name) => 'mutation ($input: ' + name[0].toUpperCase() + name.slice(1) + 'Input!) { ' + name +
  '(input: $input) { success userErrors { message } } }';
const tell = async (name, input) => {
  const result = (await ask(answerWith(name), { input }))[name];
  if (!result.success) say(result.userErrors[0].message);
  return result.success;
};
const showProviders = async () => {
  const { providers } = await (await fetch('/auth/providers')).json();
  for (const { title, login } of providers) {
    const link = document.createElement('a');
    link.href = login + '?to=/api';
    link.textContent = 'Sign in with ' + title;
    at('providers').append(link);
  }
};
const begin = async () => {
  const offer = (await ask(offerQuery, { token })).invitationOffer;
  if (!offer) { say('This link leads nowhere: it was used or taken back, or its time has passed.'); return; }
  const place = (offer.groupName ? 'the group ' + offer.groupName + ' of ' : '') + 'the organization ' + offer.organizationName;
  const role = (offer.groupRole || offer.organizationRole).toLowerCase().replaceAll('_', ' ');
  say(offer.invitedBy + ' invites ' + offer.email + ' to ' + place + ' as ' + role + '.');
  show('answer', true);
  show('choice', offer.mayChoosePassword);
  at('answer').addEventListener('submit', async (event) => {
    event.preventDefault();
    const password = at('password').value;
    if (!(await tell('acceptInvitation', password === '' ? { token } : { token, password }))) return;
    show('answer', false);
    say('You are a member of ' + place + ' now.');
    if (password !== '') {
      const { status } = await post('/auth/login', { email: offer.email, password });
      if (status === 200) { location.replace('/api'); return; }
    }
    await showProviders();
  });
  at('reject').addEventListener('click', async () => {
    if (!(await tell('rejectInvitation', { token }))) return;
    show('answer', false);
    say('The invitation was rejected.');
  });
};
begin().catch((error) => say(error.message));
`;
