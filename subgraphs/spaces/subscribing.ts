/** Begins subscriptions, and says until when they are paid. */
import type { EntityManager } from 'typeorm';
import { JoineryError } from '../../wire/contract/errors';
import type { SignedInViewer } from '../../wire/contract/viewer';
import type { ChangeOfRow } from '../runtime/change/change';
import { insertRow } from '../runtime/change/write-row';
import { findReadable, notFound } from '../runtime/request/find';
import { CommunitySubscription } from './entities/community-subscription';
import { SubscriptionTier } from './entities/subscription-tier';
import { roleIn } from './roles';
import type { BillingInterval, SubscribeToTierInput } from './types.generated';

export async function subscribeToTier(
  manager: EntityManager,
  viewer: SignedInViewer,
  { tierId }: SubscribeToTierInput,
) {
  const tier = await findReadable(manager, viewer, SubscriptionTier, tierId);
  if (!tier) throw notFound(SubscriptionTier, tierId);
  const { communityId, trialDays, billingInterval } = tier;
  if (!(await roleIn(manager, communityId, viewer.userId))) {
    throw new JoineryError('FORBIDDEN', 'Only members of the community may do this.');
  }
  if (!tier.isActive) throw new JoineryError('INVALID_STATE', 'The tier takes no new subscriptions.');
  const communitySubscription = await insertRow(manager, CommunitySubscription, {
    ...{ communityId, tierId, subscriberId: viewer.userId },
    status: trialDays > 0 ? 'TRIAL' : 'ACTIVE',
    currentPeriodEnd:
      trialDays > 0
        ? new Date(Date.now() + trialDays * 86_400_000)
        : periodAfter(new Date(), billingInterval),
  });
  return { communitySubscription };
}

/** Who has paid has paid for the time after what was paid before. */
export async function paidUntil({ manager, was, input }: ChangeOfRow<CommunitySubscription>) {
  if (input.status !== 'ACTIVE') return {};
  const tier = await manager.findOneByOrFail(SubscriptionTier, { id: was.tierId });
  const from = new Date(Math.max(Date.now(), was.currentPeriodEnd.getTime()));
  return { currentPeriodEnd: periodAfter(from, tier.billingInterval) };
}

/** The same day of the next month or year, or the month's last. */
function periodAfter(from: Date, interval: BillingInterval): Date {
  const months = interval === 'YEAR' ? 12 : 1;
  const end = new Date(from);
  end.setUTCMonth(end.getUTCMonth() + months);
  if (end.getUTCDate() !== from.getUTCDate()) end.setUTCDate(0);
  return end;
}
