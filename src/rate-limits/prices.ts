/** What a request costs in points that is no operation of GraphQL. */
export const prices = { request: 1, signIn: 10, upload: 10, export: 100 } as const;

/** Objects that an operation may answer for each point beyond its first. */
const objectsPerPoint = 100;

/** What an operation costs beside the one point of its request, by the objects that it may answer. */
export const priceOf = (cost: number): number => Math.floor(cost / objectsPerPoint);
