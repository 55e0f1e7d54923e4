import { GraphQLError } from 'graphql';
import type { Hooks } from '../../../gateway/hooks/hooks';

/** What asks the slow subgraph more than once is to be written otherwise. */
export const onPlan: Hooks['onPlan'] = ({ fetches }) => {
  const slow = fetches.filter(({ subgraph }) => subgraph === 'reviews');
  if (slow.length > 1) {
    throw new GraphQLError('Ask for reviews in one place.', { extensions: { code: 'TOO_MANY_REVIEWS' } });
  }
};
