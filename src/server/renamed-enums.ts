import {
  getNamedType,
  isEnumType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';

/** Whether an operation may answer values of an enum that are called otherwise inside: such must be translated. */
export const answersRenamed = (schema: GraphQLSchema, document: DocumentNode): boolean => {
  const types = new TypeInfo(schema);
  const found = { any: false };
  visit(
    document,
    visitWithTypeInfo(types, {
      Field: () => {
        const type = getNamedType(types.getType());
        if (isEnumType(type) && type.getValues().some(({ name, value }) => name !== value)) found.any = true;
      },
    }),
  );
  return found.any;
};
