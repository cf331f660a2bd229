import type { z } from 'zod';
import { pointerOf, type Segment } from '../json/path';
import type { Unreadable } from '../observation';

type Issue = z.core.$ZodIssue;

export interface Fault {
  readonly path: readonly Segment[];
  readonly message: string;
}

const segments = (path: readonly PropertyKey[]): readonly Segment[] =>
  path.map((part) => (typeof part === 'number' ? part : String(part)));

/** Of a value that may have several forms, the fault of the form that fits best: the one that is wrong deepest inside. */
const inUnion = (branches: readonly (readonly Issue[])[]): Fault | undefined => {
  const faults = branches.flatMap(([first]) => (first === undefined ? [] : [faultOf(first)]));
  const [deepest] = faults.toSorted((left, right) => right.path.length - left.path.length);
  return deepest !== undefined && deepest.path.length > 0 ? deepest : undefined;
};

/** Where something is wrong, and what. */
export const faultOf = (issue: Issue): Fault => {
  const path = segments(issue.path);
  if (issue.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys;
    return { path: [...path, key], message: 'There is no such property.' };
  }
  const inner = issue.code === 'invalid_union' ? inUnion(issue.errors) : undefined;
  if (inner !== undefined) return { path: [...path, ...inner.path], message: inner.message };
  if (issue.code === 'invalid_type' && issue.expected === 'object') return { path, message: 'Give an object.' };
  const { message } = issue;
  return { path, message: /[.]$/.test(message) ? message : `${message}.` };
};

/** The first fault of what a schema refused, as a place below `at` in the document. */
export const firstFault = (error: z.core.$ZodError, at: string): Unreadable => {
  const [issue] = error.issues;
  const { path, message } = issue === undefined ? { path: [], message: 'This is not valid.' } : faultOf(issue);
  const pointer = `${at}${pointerOf(path)}`;
  return { at: pointer === '' ? '/' : pointer, message };
};
