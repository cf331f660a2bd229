/** Each type, field, argument, input field and enum value tells what it is: the SDL is the manual of the API. */
const described = {
  types: true,
  DirectiveDefinition: true,
  FieldDefinition: true,
  InputValueDefinition: true,
  EnumValueDefinition: true,
};

const named = {
  types: 'PascalCase',
  FieldDefinition: 'camelCase',
  InputValueDefinition: 'camelCase',
  DirectiveDefinition: 'camelCase',
  EnumValueDefinition: 'UPPER_CASE',
  InputObjectTypeDefinition: { requiredSuffixes: ['Input', 'Filter', 'Order', 'Range'] },
  'FieldDefinition[parent.name.value=Query]': {
    forbiddenPrefixes: ['query', 'get', 'list'],
    forbiddenSuffixes: ['Query'],
  },
  'FieldDefinition[parent.name.value=Mutation]': { forbiddenPrefixes: ['mutation'], forbiddenSuffixes: ['Mutation'] },
  'EnumTypeDefinition,EnumTypeExtension': { forbiddenPrefixes: ['Enum'], forbiddenSuffixes: ['Enum'] },
  'InterfaceTypeDefinition,InterfaceTypeExtension': {
    forbiddenPrefixes: ['Interface'],
    forbiddenSuffixes: ['Interface'],
  },
  'ObjectTypeDefinition,ObjectTypeExtension': { forbiddenPrefixes: ['Type'], forbiddenSuffixes: ['Type'] },
};

/** Parts of another object, which have no identity of their own. */
const values = [
  'CvssScore',
  'Weakness',
  'Analysis',
  'AnalysisNotification',
  'Cloning',
  'CommentEdit',
  'CurrentAccess',
  'DroppedCount',
  'EvidenceRecords',
  'Figures',
  'FiguresPoint',
  'FiguresWindow',
  'LinkedAccount',
  'InvitationOffer',
  'NumberPolicy',
  'OwnPolicies',
  'PageInfo',
  'PlaceOutcome',
  'Policies',
  'ReportCounts',
  'Requirement',
  'ScorePolicy',
  'SecondFactor',
  'Severity',
  'Sighting',
  'ToeFigures',
  'TreatmentOutcome',
  'TreatmentRefusal',
  'UserError',
  'VulnerabilitiesFile',
  'VulnerabilitiesFileOutcome',
];

/** What the SDL must keep. */
export const contract = {
  '@graphql-eslint/description-style': ['error', { style: 'inline' }],
  '@graphql-eslint/input-name': ['error', { checkInputType: true, caseSensitiveInputType: false }],
  '@graphql-eslint/known-argument-names': 'error',
  '@graphql-eslint/known-directives': 'error',
  '@graphql-eslint/known-type-names': 'error',
  '@graphql-eslint/lone-schema-definition': 'error',
  '@graphql-eslint/naming-convention': ['error', named],
  '@graphql-eslint/no-hashtag-description': 'error',
  '@graphql-eslint/no-scalar-result-type-on-mutation': 'error',
  '@graphql-eslint/no-typename-prefix': 'error',
  '@graphql-eslint/no-unreachable-types': 'error',
  '@graphql-eslint/possible-type-extension': 'error',
  '@graphql-eslint/provided-required-arguments': 'error',
  '@graphql-eslint/relay-arguments': ['error', { includeBoth: true }],
  '@graphql-eslint/relay-connection-types': 'error',
  // A connection also gives its nodes without edges, so that lists that need no cursor stay short.
  '@graphql-eslint/relay-edge-types': [
    'error',
    { listTypeCanWrapOnlyEdgeType: false, shouldImplementNode: true, withEdgeSuffix: true },
  ],
  '@graphql-eslint/relay-page-info': 'error',
  '@graphql-eslint/require-deprecation-reason': 'error',
  '@graphql-eslint/require-description': ['error', described],
  '@graphql-eslint/strict-id-in-types': [
    'error',
    {
      acceptedIdNames: ['id'],
      acceptedIdTypes: ['UUID'],
      exceptions: { suffixes: ['Change', 'Connection', 'Edge', 'Payload'], types: values },
    },
  ],
  '@graphql-eslint/unique-directive-names': 'error',
  '@graphql-eslint/unique-directive-names-per-location': 'error',
  '@graphql-eslint/unique-enum-value-names': 'error',
  '@graphql-eslint/unique-field-definition-names': 'error',
  '@graphql-eslint/unique-operation-types': 'error',
  '@graphql-eslint/unique-type-names': 'error',
};
