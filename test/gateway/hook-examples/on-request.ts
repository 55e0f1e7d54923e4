import { GraphQLError } from 'graphql';
import type { Hooks } from '../../../gateway/hooks/hooks';

/** Only clients of which the key is known are answered. */
export const onRequest: Hooks['onRequest'] = ({ headers, context }) => {
  const client = clients.get(String(headers['x-api-key']));
  if (!client) throw new GraphQLError('Send your key as x-api-key.', { extensions: { code: 'FORBIDDEN' } });
  context.client = client;
};

const clients = new Map([['key-of-the-shop', 'shop']]);
