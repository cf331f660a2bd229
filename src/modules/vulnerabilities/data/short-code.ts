/** SQL: code that is too short to be recognised by; of longer code the digest of content is made, so that it tells nothing more. */
export const shortCode = (table: string): string =>
  `case when length(${table}.snippet) <= 40 then ${table}.snippet end as code`;

/** Short code without what formatters change; null when there is none. */
export const withoutLayout = (code: string | null): string | null =>
  code === null ? null : code.replace(/[^\p{L}\p{N}_$]+/gu, '');
