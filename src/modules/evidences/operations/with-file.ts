import { isDuplicate } from '../../../database/retry';
import type { Env } from '../../../kernel/env';
import type { Result } from '../../../kernel/result';
import { transact } from '../../../kernel/transact';
import type { UploadedFile } from '../../../kernel/upload';

/**
 * Keeps a file, and then in one transaction what tells of it. The file goes again when that is refused, or when there
 * is another of its kind (`taken`). After any other error it may have been told of: then the sweep decides.
 */
export const keepWithFile = async <T, E>(
  env: Env,
  id: string,
  file: UploadedFile,
  work: (env: Env) => Promise<Result<T, E>>,
  taken: () => Result<T, E>,
): Promise<Result<T, E>> => {
  // Kept before it is told of: an evidence without its file must never be.
  await env.files.keep(id, file.path);
  const told = await transact(env, work).catch((error: unknown) => {
    if (isDuplicate(error)) return taken();
    throw error;
  });
  if (!told.ok) await env.files.remove(id);
  return told;
};

/** Removes what tells of a file, and then the file. */
export const removeWithFile = async <E>(
  env: Env,
  id: string,
  work: (env: Env) => Promise<Result<null, E>>,
): Promise<Result<null, E>> => {
  const removed = await transact(env, work);
  // After the commit: a file that stays takes room, one that is missed is lost.
  if (removed.ok) await env.files.remove(id);
  return removed;
};
