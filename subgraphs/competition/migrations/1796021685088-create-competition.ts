/** Creates competitions, competition_participants, competition_test_cases, competition_submissions, competition_leaderboards, coding_challenges, challenge_submissions, point_awards, tenant_replica and user_replica. */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { count, uncount } from '../../runtime/database/count';
import { scopeToTenant } from '../../runtime/database/row-level-security';
import {
  createReplica,
  guard,
  publish,
  refer,
  unguard,
  unpublish,
  unrefer,
} from '../../runtime/references/database/migration';

const published = [
  {
    table: 'competitions',
    type: 'Competition',
    fields: {
      title: 'title',
      createdById: 'created_by',
      startsAt: 'starts_at',
      endsAt: 'ends_at',
      judgedAt: 'judged_at',
    },
    events: { judged: 'n.judged_at IS NOT NULL AND o.judged_at IS NULL' },
  },
  {
    table: 'competition_participants',
    type: 'CompetitionParticipant',
    fields: { competitionId: 'competition_id', userId: 'user_id' },
    referable: false,
  },
  {
    table: 'coding_challenges',
    type: 'CodingChallenge',
    fields: { title: 'title', createdById: 'created_by', difficulty: 'difficulty', points: 'points' },
  },
  {
    table: 'challenge_submissions',
    type: 'ChallengeSubmission',
    fields: { challengeId: 'challenge_id', userId: 'user_id', isAccepted: 'is_accepted' },
    referable: false,
  },
  {
    table: 'point_awards',
    type: 'PointAward',
    fields: {
      userId: 'user_id',
      points: 'points',
      competitionId: 'competition_id',
      challengeId: 'challenge_id',
    },
    referable: false,
  },
] as const;

const references = [
  {
    table: 'competition_submissions',
    column: 'user_id',
    to: 'user_replica',
    type: 'User',
    onDelete: 'CASCADE',
  },
  {
    table: 'competition_participants',
    column: 'user_id',
    to: 'user_replica',
    type: 'User',
    onDelete: 'CASCADE',
  },
  { table: 'competitions', column: 'created_by', to: 'user_replica', type: 'User', onDelete: 'RESTRICT' },
  { table: 'competitions', column: 'tenant_id', to: 'tenant_replica', type: 'Tenant', onDelete: 'CASCADE' },
  { table: 'point_awards', column: 'user_id', to: 'user_replica', type: 'User', onDelete: 'CASCADE' },
  {
    table: 'coding_challenges',
    column: 'created_by',
    to: 'user_replica',
    type: 'User',
    onDelete: 'SET NULL',
  },
  {
    table: 'coding_challenges',
    column: 'tenant_id',
    to: 'tenant_replica',
    type: 'Tenant',
    onDelete: 'CASCADE',
  },
  {
    table: 'challenge_submissions',
    column: 'user_id',
    to: 'user_replica',
    type: 'User',
    onDelete: 'CASCADE',
  },
  {
    table: 'competition_leaderboards',
    column: 'user_id',
    to: 'user_replica',
    type: 'User',
    onDelete: 'CASCADE',
  },
] as const;

const guards = [
  { table: 'point_awards', column: 'competition_id', type: 'Competition' },
  { table: 'point_awards', column: 'challenge_id', type: 'CodingChallenge' },
] as const;

const counts = [
  {
    table: 'competitions',
    column: 'participant_count',
    of: 'competition_participants',
    by: 'competition_id',
  },
  {
    table: 'competition_participants',
    column: 'submission_count',
    of: 'competition_submissions',
    by: 'participant_id',
  },
  { table: 'coding_challenges', column: 'solved_count', of: 'point_awards', by: 'challenge_id' },
] as const;

export class CreateCompetition1796021685088 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createReplica(queryRunner, { type: 'Tenant', table: 'tenant_replica' });
    await createReplica(queryRunner, {
      type: 'User',
      table: 'user_replica',
      fields: {
        username: "varchar(50) COLLATE any_case NOT NULL DEFAULT ''",
        display_name: 'varchar(100)',
        avatar_url: 'varchar(500)',
        verified: 'boolean NOT NULL DEFAULT false',
      },
    });
    await queryRunner.query(`
      CREATE TABLE competitions (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        created_by uuid NOT NULL,
        title varchar(200) COLLATE "und-x-icu" NOT NULL,
        description text NOT NULL,
        starts_at timestamptz(3) NOT NULL,
        ends_at timestamptz(3) NOT NULL,
        max_submissions integer NOT NULL DEFAULT 10,
        judged_at timestamptz(3),
        participant_count integer NOT NULL DEFAULT 0,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT competitions_pkey PRIMARY KEY (id),
        CONSTRAINT competitions_tenant_key UNIQUE (tenant_id, id),
        CONSTRAINT competitions_title_check CHECK (title ~ '[^[:space:]]'),
        CONSTRAINT competitions_description_check CHECK (description ~ '[^[:space:]]'),
        CONSTRAINT competitions_description_length_check CHECK (char_length(description) <= 20000),
        CONSTRAINT competitions_period_check CHECK (ends_at > starts_at),
        CONSTRAINT competitions_max_submissions_check CHECK (max_submissions BETWEEN 1 AND 1000),
        CONSTRAINT competitions_participant_count_check CHECK (participant_count >= 0)
      )`);
    await queryRunner.query(`
      CREATE TABLE competition_participants (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        competition_id uuid NOT NULL,
        user_id uuid NOT NULL,
        submission_count integer NOT NULL DEFAULT 0,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT competition_participants_pkey PRIMARY KEY (id),
        CONSTRAINT competition_participants_pair_key UNIQUE (tenant_id, competition_id, user_id, id),
        CONSTRAINT competition_participants_competition_id_user_id_key
          UNIQUE (tenant_id, competition_id, user_id),
        CONSTRAINT competition_participants_tenant_key UNIQUE (tenant_id, id),
        CONSTRAINT competition_participants_competition_id_fkey FOREIGN KEY (tenant_id, competition_id)
          REFERENCES competitions (tenant_id, id) ON DELETE CASCADE,
        CONSTRAINT competition_participants_submission_count_check CHECK (submission_count >= 0)
      )`);
    await queryRunner.query(`
      CREATE TABLE competition_test_cases (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        competition_id uuid NOT NULL,
        name varchar(100) COLLATE "und-x-icu" NOT NULL,
        input text,
        expected_output text NOT NULL,
        points integer NOT NULL DEFAULT 1,
        is_hidden boolean NOT NULL DEFAULT true,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT competition_test_cases_pkey PRIMARY KEY (id),
        CONSTRAINT competition_test_cases_competition_id_name_key UNIQUE (tenant_id, competition_id, name),
        CONSTRAINT competition_test_cases_competition_id_fkey FOREIGN KEY (tenant_id, competition_id)
          REFERENCES competitions (tenant_id, id) ON DELETE CASCADE,
        CONSTRAINT competition_test_cases_name_check CHECK (name ~ '[^[:space:]]'),
        CONSTRAINT competition_test_cases_input_check CHECK (input ~ '[^[:space:]]'),
        CONSTRAINT competition_test_cases_input_length_check CHECK (char_length(input) <= 10000),
        CONSTRAINT competition_test_cases_expected_output_check CHECK (expected_output ~ '[^[:space:]]'),
        CONSTRAINT competition_test_cases_expected_output_length_check
          CHECK (char_length(expected_output) <= 10000),
        CONSTRAINT competition_test_cases_points_check CHECK (points BETWEEN 1 AND 1000)
      )`);
    await queryRunner.query(`
      CREATE TABLE competition_submissions (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        competition_id uuid NOT NULL,
        user_id uuid NOT NULL,
        participant_id uuid NOT NULL,
        answers jsonb NOT NULL,
        score integer NOT NULL DEFAULT 0,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT competition_submissions_pkey PRIMARY KEY (id),
        CONSTRAINT competition_submissions_tenant_key UNIQUE (tenant_id, id),
        CONSTRAINT competition_submissions_competition_id_fkey FOREIGN KEY (tenant_id, competition_id)
          REFERENCES competitions (tenant_id, id) ON DELETE CASCADE,
        CONSTRAINT competition_submissions_participant_id_fkey FOREIGN KEY (tenant_id, competition_id, user_id, participant_id)
          REFERENCES competition_participants (tenant_id, competition_id, user_id, id) ON DELETE CASCADE,
        CONSTRAINT competition_submissions_score_check CHECK (score >= 0)
      )`);
    await queryRunner.query(`
      CREATE TABLE competition_leaderboards (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        competition_id uuid NOT NULL,
        user_id uuid NOT NULL,
        submission_id uuid NOT NULL,
        score integer NOT NULL DEFAULT 0,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT competition_leaderboards_pkey PRIMARY KEY (id),
        CONSTRAINT competition_leaderboards_competition_id_user_id_key
          UNIQUE (tenant_id, competition_id, user_id),
        CONSTRAINT competition_leaderboards_competition_id_fkey FOREIGN KEY (tenant_id, competition_id)
          REFERENCES competitions (tenant_id, id) ON DELETE CASCADE,
        CONSTRAINT competition_leaderboards_submission_id_fkey FOREIGN KEY (tenant_id, submission_id)
          REFERENCES competition_submissions (tenant_id, id) ON DELETE CASCADE,
        CONSTRAINT competition_leaderboards_score_check CHECK (score >= 0)
      )`);
    await queryRunner.query(`
      CREATE TABLE coding_challenges (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        created_by uuid,
        title varchar(200) COLLATE "und-x-icu" NOT NULL,
        description text NOT NULL,
        difficulty varchar(20) NOT NULL DEFAULT 'EASY',
        points integer NOT NULL DEFAULT 10,
        test_cases jsonb NOT NULL,
        solved_count integer NOT NULL DEFAULT 0,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT coding_challenges_pkey PRIMARY KEY (id),
        CONSTRAINT coding_challenges_tenant_key UNIQUE (tenant_id, id),
        CONSTRAINT coding_challenges_title_check CHECK (title ~ '[^[:space:]]'),
        CONSTRAINT coding_challenges_description_check CHECK (description ~ '[^[:space:]]'),
        CONSTRAINT coding_challenges_description_length_check CHECK (char_length(description) <= 20000),
        CONSTRAINT coding_challenges_difficulty_check CHECK (difficulty IN ('EASY', 'MEDIUM', 'HARD')),
        CONSTRAINT coding_challenges_points_check CHECK (points BETWEEN 1 AND 1000),
        CONSTRAINT coding_challenges_solved_count_check CHECK (solved_count >= 0)
      )`);
    await queryRunner.query(`
      CREATE TABLE challenge_submissions (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        challenge_id uuid NOT NULL,
        user_id uuid NOT NULL,
        answers jsonb NOT NULL,
        passed_count integer NOT NULL DEFAULT 0,
        case_count integer NOT NULL DEFAULT 0,
        is_accepted boolean NOT NULL DEFAULT false,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT challenge_submissions_pkey PRIMARY KEY (id),
        CONSTRAINT challenge_submissions_challenge_id_fkey FOREIGN KEY (tenant_id, challenge_id)
          REFERENCES coding_challenges (tenant_id, id) ON DELETE CASCADE,
        CONSTRAINT challenge_submissions_passed_count_check CHECK (passed_count >= 0),
        CONSTRAINT challenge_submissions_case_count_check CHECK (case_count >= 0)
      )`);
    await queryRunner.query(`
      CREATE TABLE point_awards (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        user_id uuid NOT NULL,
        competition_id uuid,
        challenge_id uuid,
        points integer NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT point_awards_pkey PRIMARY KEY (id),
        CONSTRAINT point_awards_challenge_id_user_id_key UNIQUE (tenant_id, challenge_id, user_id),
        CONSTRAINT point_awards_competition_id_user_id_key UNIQUE (tenant_id, competition_id, user_id),
        CONSTRAINT point_awards_competition_id_fkey FOREIGN KEY (tenant_id, competition_id)
          REFERENCES competitions (tenant_id, id) ON DELETE SET NULL (competition_id),
        CONSTRAINT point_awards_challenge_id_fkey FOREIGN KEY (tenant_id, challenge_id)
          REFERENCES coding_challenges (tenant_id, id) ON DELETE SET NULL (challenge_id),
        CONSTRAINT point_awards_source_check CHECK (num_nonnulls(competition_id, challenge_id) <= 1),
        CONSTRAINT point_awards_points_check CHECK (points > 0)
      )`);
    await queryRunner.query(`
      CREATE INDEX competitions_created_by_idx ON competitions (tenant_id, created_by, created_at, id);
      CREATE INDEX competitions_title_idx ON competitions (tenant_id, title, id);
      CREATE INDEX competitions_starts_at_idx ON competitions (tenant_id, starts_at, id);
      CREATE INDEX competitions_ends_at_idx ON competitions (tenant_id, ends_at, id);
      CREATE INDEX competitions_participant_count_idx ON competitions (tenant_id, participant_count, id);
      CREATE INDEX competitions_created_at_idx ON competitions (tenant_id, created_at, id)`);
    await queryRunner.query(`
      CREATE INDEX competition_participants_competition_id_idx ON competition_participants (tenant_id, competition_id, created_at, id);
      CREATE INDEX competition_participants_user_id_idx ON competition_participants (tenant_id, user_id, created_at, id);
      CREATE INDEX competition_participants_created_at_idx ON competition_participants (tenant_id, created_at, id)`);
    await queryRunner.query(`
      CREATE INDEX competition_test_cases_competition_id_idx ON competition_test_cases (tenant_id, competition_id, created_at, id);
      CREATE INDEX competition_test_cases_competition_name_idx ON competition_test_cases (tenant_id, competition_id, name, id)`);
    await queryRunner.query(`
      CREATE INDEX competition_submissions_competition_id_idx ON competition_submissions (tenant_id, competition_id, created_at, id);
      CREATE INDEX competition_submissions_user_id_idx ON competition_submissions (tenant_id, user_id, created_at, id);
      CREATE INDEX competition_submissions_participant_id_idx ON competition_submissions (tenant_id, participant_id, created_at, id);
      CREATE INDEX competition_submissions_created_at_idx ON competition_submissions (tenant_id, created_at, id)`);
    await queryRunner.query(`
      CREATE INDEX competition_leaderboards_competition_id_idx ON competition_leaderboards (tenant_id, competition_id, created_at, id);
      CREATE INDEX competition_leaderboards_score_idx ON competition_leaderboards (tenant_id, competition_id, score, id);
      CREATE INDEX competition_leaderboards_user_id_idx ON competition_leaderboards (tenant_id, user_id, created_at, id);
      CREATE INDEX competition_leaderboards_submission_id_idx ON competition_leaderboards (tenant_id, submission_id, created_at, id);
      CREATE INDEX competition_leaderboards_created_at_idx ON competition_leaderboards (tenant_id, created_at, id)`);
    await queryRunner.query(`
      CREATE INDEX coding_challenges_created_by_idx ON coding_challenges (tenant_id, created_by, created_at, id);
      CREATE INDEX coding_challenges_title_idx ON coding_challenges (tenant_id, title, id);
      CREATE INDEX coding_challenges_difficulty_idx ON coding_challenges (tenant_id, difficulty, created_at, id);
      CREATE INDEX coding_challenges_solved_count_idx ON coding_challenges (tenant_id, solved_count, id);
      CREATE INDEX coding_challenges_created_at_idx ON coding_challenges (tenant_id, created_at, id)`);
    await queryRunner.query(`
      CREATE INDEX challenge_submissions_challenge_id_idx ON challenge_submissions (tenant_id, challenge_id, created_at, id);
      CREATE INDEX challenge_submissions_user_id_idx ON challenge_submissions (tenant_id, user_id, created_at, id);
      CREATE INDEX challenge_submissions_created_at_idx ON challenge_submissions (tenant_id, created_at, id)`);
    await queryRunner.query(`
      CREATE INDEX point_awards_user_id_idx ON point_awards (tenant_id, user_id, created_at, id);
      CREATE INDEX point_awards_competition_id_idx ON point_awards (tenant_id, competition_id, created_at, id);
      CREATE INDEX point_awards_challenge_id_idx ON point_awards (tenant_id, challenge_id, created_at, id);
      CREATE INDEX point_awards_created_at_idx ON point_awards (tenant_id, created_at, id)`);
    await queryRunner.query(
      'CREATE INDEX user_replica_username_idx ON user_replica (tenant_id, username, id)',
    );
    await scopeToTenant(
      queryRunner,
      'competitions',
      'competition_participants',
      'competition_test_cases',
      'competition_submissions',
      'competition_leaderboards',
      'coding_challenges',
      'challenge_submissions',
      'point_awards',
    );
    for (const table of published) await publish(queryRunner, table);
    for (const reference of references) await refer(queryRunner, reference);
    for (const reference of guards) await guard(queryRunner, reference);
    for (const counted of counts) await count(queryRunner, counted);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const counted of counts.toReversed()) await uncount(queryRunner, counted);
    for (const reference of guards.toReversed()) await unguard(queryRunner, reference);
    for (const reference of references.toReversed()) await unrefer(queryRunner, reference);
    for (const table of published.toReversed()) await unpublish(queryRunner, table);
    await queryRunner.query(
      'DROP TABLE user_replica, tenant_replica, point_awards, challenge_submissions, coding_challenges, competition_leaderboards, competition_submissions, competition_test_cases, competition_participants, competitions',
    );
  }
}
