import { GraphQLError } from 'graphql';
import type { Hooks } from '../../../gateway/hooks/hooks';

/** Operations have names, by which people find them in logs. */
export const onOperation: Hooks['onOperation'] = ({ name, type, request: { viewer } }) => {
  if (name === '') throw new GraphQLError('Name your operation.', { extensions: { code: 'NAMELESS' } });
  if (type === 'mutation' && viewer?.userId === null) {
    throw new GraphQLError('Sign in to change something.', { extensions: { code: 'UNAUTHENTICATED' } });
  }
};
