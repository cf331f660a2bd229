import { pageRequest, type Page, type PageArguments } from '../../../kernel/page';
import { pageOf } from '../../../kernel/page-of';
import { badInput } from '../../../kernel/refusal';
import { weaknessesLike, type Weakness } from '../domain/weakness';

export interface WeaknessListArguments extends PageArguments {
  readonly search?: string | null | undefined;
}

const maximumSearch = 100;

const checked = (search: string | null): string | null => {
  const length = search?.trim().length ?? 1;
  if (length < 1 || length > maximumSearch) throw badInput('search', `has 1 to ${String(maximumSearch)} characters.`);
  return search;
};

interface Listed {
  readonly id: string;
  readonly weakness: Weakness;
}

/** The weaknesses of the catalogue that a text finds, by number. */
export const weaknessPage = ({ search, ...args }: WeaknessListArguments): Page<Weakness> => {
  const request = pageRequest(args, 'ID_ASC', 'bigint');
  const found = weaknessesLike(checked(search ?? null));
  const after = Number(request.after?.value ?? 0);
  const before = Number(request.before?.value ?? Number.MAX_SAFE_INTEGER);
  const within = found.filter(({ id }) => id > after && id < before);
  const towards = request.from === 'START' ? within : within.toReversed();
  const rows = towards.slice(0, request.size + 1).map((weakness): Listed => ({ id: String(weakness.id), weakness }));
  const page = pageOf(
    request,
    rows,
    'ID_ASC',
    ({ weakness }) => weakness.id,
    () => Promise.resolve(found.length),
  );
  return {
    nodes: page.nodes.map(({ weakness }) => weakness),
    edges: page.edges.map(({ cursor, node }) => ({ cursor, node: node.weakness })),
    pageInfo: page.pageInfo,
    count: page.count,
  };
};
