import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { GitSecret } from '../kernel/git';
import { hostOf } from '../kernel/git-address';
import { makeFolder } from '../kernel/make-folder';
import type { Route } from './route';
import type { Call } from './run';

/** What the operator says of connections to repositories. */
export interface GitSettings {
  /** Holds what a call needs while it runs. */
  readonly folder: string;
  /** Where git and ssh are found. */
  readonly path: string;
  /** Further certificates of authorities, in PEM; null: those of the system alone. */
  readonly caFile: string | null;
  /** The keys of ssh hosts that are trusted; null: each is trusted as it is met first. */
  readonly knownHostsFile: string | null;
  /** Where the keys of hosts are kept that were met. */
  readonly metHostsFile: string;
}

/** Ssh reads `%` in the names of files as the beginning of something else. */
const literal = (file: string): string => file.replaceAll('%', '%%');

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/** Asks file descriptor 3, so that the secret is in no argument, no environment and no file. */
const helper = '!ask() { test "$1" = get && cat <&3; }; ask';

const bracketed = (host: string): string => (host.includes(':') ? `[${host}]` : host);

const httpsOptions = ({ host, port, ip }: Route, { caFile }: GitSettings): readonly string[] =>
  [
    'http.followRedirects=false',
    `http.curloptResolve=${bracketed(host)}:${port}:${bracketed(ip)}`,
    'http.proxy=',
    'http.lowSpeedLimit=1000',
    'http.lowSpeedTime=20',
    'core.askPass=',
    'credential.helper=',
    `credential.helper=${helper}`,
    ...(caFile === null ? [] : [`http.sslCAInfo=${caFile}`]),
  ].flatMap((option) => ['-c', option]);

/** Every option that a user's configuration could set otherwise is set here; the command line wins. */
const sshCommand = (route: Route, keyFile: string, settings: GitSettings): string => {
  const { knownHostsFile, metHostsFile } = settings;
  const options = [
    `HostName=${route.ip}`,
    `HostKeyAlias=${route.port === 22 ? route.host : `[${route.host}]:${route.port}`}`,
    `UserKnownHostsFile="${literal(knownHostsFile ?? metHostsFile)}"`,
    `StrictHostKeyChecking=${knownHostsFile === null ? 'accept-new' : 'yes'}`,
    'GlobalKnownHostsFile=/dev/null',
    'BatchMode=yes',
    'ConnectTimeout=10',
    'IdentitiesOnly=yes',
    'IdentityAgent=none',
    'PreferredAuthentications=publickey',
    'PasswordAuthentication=no',
    'KbdInteractiveAuthentication=no',
    'ForwardAgent=no',
    'ForwardX11=no',
    'ClearAllForwardings=yes',
    'PermitLocalCommand=no',
    'ProxyCommand=none',
    'ControlPath=none',
    'UpdateHostKeys=no',
    'VerifyHostKeyDNS=no',
    'LogLevel=ERROR',
  ];
  return [
    'ssh',
    '-F',
    '/dev/null',
    '-i',
    quoted(literal(keyFile)),
    ...options.flatMap((option) => ['-o', quoted(option)]),
  ].join(' ');
};

const urlOf = ({ protocol, user, host, port, path }: Route): string => {
  const place = hostOf({ protocol, host, port });
  if (protocol === 'https') return `https://${place}${path}`;
  return path.startsWith('/')
    ? `ssh://${user ?? 'git'}@${place}${path}`
    : `${user ?? 'git'}@${bracketed(host)}:${path}`;
};

const whisperOf = (secret: GitSecret | null): string => {
  if (secret === null || secret.type === 'SSH') return '';
  const password = secret.type === 'HTTPS' ? secret.password : secret.token;
  return `username=${secret.user}\npassword=${password}\n`;
};

/** A call of git without its own arguments, and the address to call it with. */
export interface Sandbox extends Omit<Call, 'seconds' | 'signal'> {
  readonly url: string;
}

/** Runs work with a folder, an environment and options that let git reach one address and nothing of this machine. */
export const inSandbox = async <T>(
  settings: GitSettings,
  route: Route,
  secret: GitSecret | null,
  work: (sandbox: Sandbox) => Promise<T>,
): Promise<T> => {
  await makeFolder(settings.folder);
  const folder = await realpath(await mkdtemp(join(settings.folder, 'call-')));
  try {
    const keyFile = join(folder, 'key');
    if (secret?.type === 'SSH') {
      await writeFile(keyFile, secret.privateKey, { mode: 0o600, flag: 'wx' });
      if (settings.knownHostsFile === null) await makeFolder(dirname(settings.metHostsFile));
    }
    return await work({
      url: urlOf(route),
      args: route.protocol === 'https' ? httpsOptions(route, settings) : [],
      folder,
      whispered: whisperOf(secret),
      environment: {
        PATH: settings.path,
        HOME: folder,
        XDG_CONFIG_HOME: folder,
        LC_ALL: 'C',
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_TERMINAL_PROMPT: '0',
        GIT_ALLOW_PROTOCOL: route.protocol,
        // A repository that this folder happens to stand in is none of the call's.
        GIT_CEILING_DIRECTORIES: dirname(folder),
        GIT_SSH_VARIANT: 'ssh',
        GIT_SSH_COMMAND: sshCommand(route, keyFile, settings),
      },
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
