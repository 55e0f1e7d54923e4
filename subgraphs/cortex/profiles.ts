/** Owns profiles: every user writes their own, and the first write makes it. */
import type { EntityManager } from 'typeorm';
import type { SignedInViewer } from '../../wire/contract/viewer';
import { Profile } from './entities/profile';
import type { UpdateProfileInput } from './types.generated';

export async function updateProfile(
  manager: EntityManager,
  { userId }: SignedInViewer,
  input: UpdateProfileInput,
) {
  const skills = input.skills === null ? [] : input.skills;
  // INSERT … ON CONFLICT: two first writes at once make one profile. What the input leaves out stays as it is.
  await manager.upsert(Profile, { ...input, skills, userId }, ['tenantId', 'userId']);
  return { profile: await manager.findOneByOrFail(Profile, { userId }) };
}
