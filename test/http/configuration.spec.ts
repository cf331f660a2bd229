import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { readConfig } from '../../src/config';
import { ConfigError } from '../../src/config-error';
import { limitVariables } from '../../src/limits-config';

describe('the configuration of a server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'integrates-config-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  const wrong: readonly (readonly [string, string, string])[] = [
    ['TRUSTED_PROXIES', 'example.com', 'example.com is no address or network'],
    ['TRUSTED_PROXIES', '10.0.0.1, 10.0.0.0/33', '10.0.0.0/33 is no address or network'],
    ['TRUSTED_PROXIES', '10.0.0.0/8/8', '10.0.0.0/8/8 is no address or network'],
    ['TRUSTED_PROXIES', 'fd00::/129', 'fd00::/129 is no address or network'],
    ['TRUSTED_PROXIES', 'fd00::/255.0.0.0', 'fd00::/255.0.0.0 is no address or network'],
    ['TRUSTED_PROXIES', '10.0.0.0/0', '10.0.0.0/0 is no address or network'],
    ['OUTGOING_CA_FILE', join(folder, 'none.pem'), `${join(folder, 'none.pem')} cannot be read`],
    ['OUTGOING_CA_FILE', folder, `${folder} cannot be read`],
    ['OUTGOING_KNOWN_HOSTS_FILE', join(folder, 'none'), `${join(folder, 'none')} cannot be read`],
    ['TOKEN_EXCHANGE_ISSUERS', 'https://gitlab.com, gitlab.example.com', 'gitlab.example.com is no https:// URL'],
    ['TOKEN_EXCHANGE_ISSUERS', 'http://gitlab.example.com', 'http://gitlab.example.com is no https:// URL'],
  ];
  wrong.forEach(([name, value, why]) => {
    it(`refuses ${name}=${value.replace(folder, '...')}`, () => {
      expect(() => readConfig({ [name]: value })).to.throw(ConfigError, `${name}: ${why}`);
    });
  });

  /** What each limit may be, and is where nobody sets it. */
  const limits: readonly (readonly [name: string, least: number, usual: number, most: number])[] = [
    ['MAX_QUERY_BODY_KB', 16, 256, 10_240],
    ['MAX_QUERY_CHARACTERS', 100, 20_000, 250_000],
    ['MAX_QUERY_TOKENS', 10, 1_500, 20_000],
    ['MAX_QUERY_NESTING', 5, 40, 60],
    ['MAX_QUERY_DEPTH', 1, 10, 50],
    ['MAX_QUERY_FIELDS', 10, 500, 1_000],
    ['MAX_QUERY_FIELDS_ANONYMOUS', 10, 150, 1_000],
    ['MAX_QUERY_ALIASES', 1, 30, 1_000],
    ['MAX_QUERY_DIRECTIVES', 1, 20, 1_000],
    ['MAX_QUERY_DEFINITIONS', 1, 20, 40],
    ['MAX_QUERY_COST', 100, 50_000, 10_000_000],
    ['MAX_ANSWER_ERRORS', 1, 10, 100],
    ['MAX_ANSWER_MB', 1, 5, 100],
    ['MAX_JSON_BODY_KB', 16, 64, 10_240],
    ['MAX_JSON_NESTING', 20, 100, 1_000],
    ['MAX_UPLOAD_MB', 1, 512, 4_096],
    ['MAX_REPORT_MB', 1, 512, 4_096],
    ['MAX_REPORT_RATIO', 10, 200, 1_032],
    ['MAX_REPORT_RESULTS', 100, 1_000_000, 1_000_000],
    ['MAX_EVIDENCE_MB', 1, 10, 64],
    ['MAX_HEADER_KB', 8, 16, 64],
    ['MAX_HEADER_SECONDS', 1, 10, 60],
    ['MAX_BODY_SECONDS', 1, 30, 600],
    ['MAX_REQUEST_MINUTES', 1, 15, 1_440],
    ['MAX_KEEP_ALIVE_SECONDS', 1, 5, 600],
    ['SIGN_IN_TRIES_OF_ACCOUNT', 3, 10, 20],
    ['SIGN_IN_TRIES_OF_ADDRESS', 10, 100, 10_000],
  ];
  limits.forEach(([name, least, usual, most]) => {
    it(`takes ${name} from ${least} to ${most} and nothing else; left out, it is ${usual}`, () => {
      const why = `${name}: must be a whole number from ${least} to ${most}`;
      [least - 1, most + 1, least + 0.5, -1, '1e999', 'many', '0x', `${least} MB`].forEach((value) => {
        const refuse = (): unknown => readConfig({ [name]: String(value) });
        expect(refuse, String(value)).to.throw(ConfigError).with.property('message', why);
      });
      const [fewest, greatest, plain, same] = [least, most, undefined, usual].map((value) =>
        JSON.stringify(readConfig({ [name]: value?.toString() }).limits),
      );
      expect(same).to.equal(plain);
      expect(new Set([fewest, plain, greatest]).size).to.equal(most === usual ? 2 : 3);
    });
  });

  it('has a variable for each limit', () => {
    expect(limits.map(([name]) => name)).to.have.members(Object.keys(limitVariables));
  });

  const misspelt: readonly (readonly [name: string, meant: string])[] = [
    ['LOCAL_ACOUNTS', 'LOCAL_ACCOUNTS'],
    ['LOCALACCOUNTS', 'LOCAL_ACCOUNTS'],
    ['PUBLIC_ULR', 'PUBLIC_URL'],
    ['FILES_DR', 'FILES_DIR'],
    ['DATA_DRI', 'DATA_DIR'],
    ['INTROSPECTON', 'INTROSPECTION'],
    ['INTROSPEKTON', 'INTROSPECTION'],
    ['CLONNING', 'CLONING'],
    ['MAX_QUERY_DEPHT', 'MAX_QUERY_DEPTH'],
    ['MAX_EVIDENCES_MB', 'MAX_EVIDENCE_MB'],
    ['MAX_REPORT_RESULT', 'MAX_REPORT_RESULTS'],
    ['SIGN_IN_TRIES_OF_ACOUNT', 'SIGN_IN_TRIES_OF_ACCOUNT'],
    ['OUTGOING_MAX_BM', 'OUTGOING_MAX_MB'],
  ];
  misspelt.forEach(([name, meant]) => {
    it(`refuses ${name}, and tells that ${meant} may be meant`, () => {
      expect(() => readConfig({ [name]: 'x' })).to.throw(ConfigError, `Unknown variables: ${name} (perhaps ${meant}).`);
    });
  });

  it('names all variables that are misspelt, with what may be meant where that is plain', () => {
    expect(() => readConfig({ HOST: '127.0.0.1', FILES_DR: 'x', MAX_POWER: 'x' })).to.throw(
      ConfigError,
      'Unknown variables: FILES_DR (perhaps FILES_DIR), MAX_POWER.',
    );
  });

  it('passes over variables of other programs, however near, and empty ones', () => {
    const others = `
      HOME LANG LANGUAGE LC_ALL LC_TIME LOGNAME HOSTNAME HOSTTYPE PORTS USER USERNAME SHELL SHLVL TERM TERM_PROGRAM PWD
      OLDPWD MAIL EDITOR PAGER TMPDIR TEMP TZ DISPLAY XDG_RUNTIME_DIR XDG_DATA_DIRS XDG_DATA_HOME XDG_CONFIG_HOME
      SSH_AUTH_SOCK SSH_TTY SUDO_USER INVOCATION_ID JOURNAL_STREAM NOTIFY_SOCKET LISTEN_FDS STATE_DIRECTORY
      CACHE_DIRECTORY LOGS_DIRECTORY NODE_ENV NODE_OPTIONS NODE_PATH NODE_EXTRA_CA_CERTS NPM_TOKEN INIT_CWD
      UV_THREADPOOL_SIZE MALLOC_ARENA_MAX MALLOC_MMAP_THRESHOLD_ LD_PRELOAD PYTHONPATH VIRTUAL_ENV GOPATH JAVA_HOME
      HTTP_PROXY HTTPS_PROXY NO_PROXY http_proxy SSL_CERT_FILE SSL_CERT_DIR GIT_DIR GIT_SSH GIT_SSH_COMMAND CI
      GITHUB_TOKEN GITHUB_API_URL GITHUB_SERVER_URL ACTIONS_CACHE_URL CI_JOB_TOKEN CI_SERVER_URL BUILD_URL JOB_URL
      AWS_REGION AWS_SESSION_TOKEN AZURE_CLIENT_ID GOOGLE_CLIENT_ID GOOGLE_CLIENT_SECRET KUBECONFIG KUBERNETES_PORT
      KUBERNETES_SERVICE_HOST DOCKER_HOST REDIS_URL MONGO_URL POSTGRES_URL POSTGRES_USER PGHOST PGPORT PGPASSWORD PGDATA
      SENTRY_DSN OTEL_SERVICE_NAME LOGLEVEL LOG_LEVELS LOG_FILE LOG_DIR LOG_FORMAT DEBUG_LEVEL BASE_URL APP_URL API_URL
      WEB_URL DEV_URL ENV_URL SITE_URL HTTP_URL SERVER_URL SERVICE_URL PUBLIC_DIR PUBLIC_PATH PUBLIC_HOST DATA_PATH
      DATA_HOME FILES_PATH EMAIL_FROM EMAIL_HOST HTTP_HOST HTTP_PORT HTTPS_PORT SSH_PORT SERVER_PORT IMAP_URL PROXY_URL
      CHROMIUM PATHEXT COLUMNS LINES NO_COLOR FORCE_COLOR DESKTOP_SESSION`;
    const given = Object.fromEntries((others.match(/\S+/g) ?? []).map((name) => [name, 'x']));
    expect(readConfig({ ...given, LOCAL_ACOUNTS: '' })).to.deep.equal(readConfig({}));
  });

  it('takes what is right', () => {
    const file = join(folder, 'ca.pem');
    writeFileSync(file, '');
    const proxies = 'loopback, linklocal, uniquelocal, 192.0.2.1, 10.0.0.0/8, 10.0.0.0/255.0.0.0, fd00::/8, ::1';
    const { trustedProxies, outgoing, exchangeIssuers } = readConfig({
      TRUSTED_PROXIES: proxies,
      OUTGOING_CA_FILE: file,
      TOKEN_EXCHANGE_ISSUERS: 'none',
    });
    expect(trustedProxies).to.deep.equal(proxies.split(', '));
    expect(outgoing.caFile).to.equal(file);
    expect(exchangeIssuers).to.deep.equal([]);
  });
});
