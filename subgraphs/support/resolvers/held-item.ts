import { typenames } from '../holding';
import type { HeldItemResolvers } from '../types.generated';

export const HeldItem: HeldItemResolvers = {
  content: ({ kind, contentId }): any => ({ __typename: typenames[kind], id: contentId }),
};
