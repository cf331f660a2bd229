/** What a person gives to reach a repository. */
export type GitSecret =
  | { readonly type: 'HTTPS'; readonly user: string; readonly password: string }
  | { readonly type: 'TOKEN'; readonly user: string; readonly token: string }
  | { readonly type: 'SSH'; readonly privateKey: string };
