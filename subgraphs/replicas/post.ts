/** Declares the replica of postal's posts: the keys alone. */
import { Replica, ReplicaEntity } from '../runtime/references/declare/replica';

@Replica('Post', { of: 'postal' })
export class PostReplica extends ReplicaEntity {}
