import { createServer } from 'node:http';
import { createYoga } from 'graphql-yoga';
import { plainRows } from './plain-rows';
import { served } from './schema';
import { givenEnv, listen } from './start';

const start = async (): Promise<void> => {
  const { schema, context } = served(await givenEnv(), process.argv[3] === 'plain' ? plainRows : []);
  const yoga = createYoga({ schema, context, graphqlEndpoint: '/api', logging: false });
  listen(createServer((request, response) => void yoga(request, response)));
};

void start();
