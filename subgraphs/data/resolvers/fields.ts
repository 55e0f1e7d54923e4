import { connection } from '../../runtime/request/resolver';
import { Dataset } from '../entities/dataset';
import { Model } from '../entities/model';
import type { UserResolvers } from '../types.generated';

export const User: UserResolvers = {
  datasets: connection(Dataset, { of: 'userId' }),
  models: connection(Model, { of: 'userId' }),
};
