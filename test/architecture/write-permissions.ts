import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { permissionFiles } from './permissions';

/** Writes the tables of permissions as they are now. */
const write = async (): Promise<void> => {
  await Promise.all(
    Object.entries(permissionFiles).map(async ([file, content]) => {
      writeFileSync(file, await format(content(), { ...(await resolveConfig(file)), filepath: file }));
    }),
  );
};

void write();
