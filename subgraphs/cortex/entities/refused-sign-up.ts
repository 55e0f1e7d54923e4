/** A sign-up of which no user can be made, since a user has its name or its address: for auth to say so. */
import { Column, Entity, type Relation } from 'typeorm';
import { Revised } from '../../runtime/declare/base-entities';
import { RefersTo } from '../../runtime/declare/refers-to';
import { Publish } from '../../runtime/references/declare/publish';
import { Tenant } from './tenant';

@Publish({ fields: ['taken'], referable: false })
@Entity('refused_sign_ups')
export class RefusedSignUp extends Revised {
  @RefersTo(() => Tenant, { onDelete: 'CASCADE' })
  tenant: Relation<Tenant>;

  /** The fields that are taken, with a space between them; none where it is free again. */
  @Column('varchar', { length: 50 })
  taken: string;
}
