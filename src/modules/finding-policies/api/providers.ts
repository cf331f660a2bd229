import type { Provider } from 'graphql-modules';
import { byParent, token, type ByParent } from '../../../kernel/loader';
import type { Page } from '../../../kernel/page';
import {
  findingPolicyHistories,
  findingPolicyPages,
  type FindingPolicy,
  type FindingPolicyChange,
  type FindingPolicyListArguments,
} from '../index';

type None = Readonly<Record<string, never>>;

export const FINDING_POLICIES_BY_ORGANIZATION = token<ByParent<FindingPolicyListArguments, Page<FindingPolicy>>>(
  'FINDING_POLICIES_BY_ORGANIZATION',
);
export const FINDING_POLICY_HISTORY = token<ByParent<None, readonly FindingPolicyChange[]>>('FINDING_POLICY_HISTORY');

export const findingPoliciesProviders: readonly Provider[] = [
  byParent(FINDING_POLICIES_BY_ORGANIZATION, findingPolicyPages),
  byParent(FINDING_POLICY_HISTORY, findingPolicyHistories),
];
