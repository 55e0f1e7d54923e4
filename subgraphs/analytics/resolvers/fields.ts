import { SearchDocument as SearchDocumentEntity } from '../entities/search-document';
import { urlOf } from '../media';
import { targetOf } from '../searching';
import { propertiesOf } from '../tracking';
import type {
  AnalyticsEventResolvers,
  MediaFileResolvers,
  SearchDocumentResolvers,
  SearchHitResolvers,
} from '../types.generated';

export const AnalyticsEvent: AnalyticsEventResolvers = {
  properties: propertiesOf,
};

export const SearchDocument: SearchDocumentResolvers = {
  document: targetOf as any,
};

export const SearchHit: SearchHitResolvers = {
  document: ({ id }: any, _args, context): any => context.load(SearchDocumentEntity, id),
};

export const MediaFile: MediaFileResolvers = {
  url: (file: any, _args, { dataSource }) => urlOf(dataSource, file),
};
