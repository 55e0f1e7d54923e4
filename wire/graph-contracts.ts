/** Defines how an operator lists contracts: views of the graph, each with the tags of what its clients may see. */
import { z } from 'zod';

export interface ContractFilter {
  /** Tags; if there are any, fields and unions with none of them are excluded. */
  readonly include: readonly string[];
  /** Tags; whatever has one of them is excluded. */
  readonly exclude: readonly string[];
  /** Whether types are excluded too that nothing else leads to. */
  readonly hideUnreachable: boolean;
}

/** By name. */
export type Contracts = Readonly<Record<string, ContractFilter>>;

export const contractsForm = '{"partners":{"include":["partner"],"exclude":["internal"]}}';

/** As @tag has them. */
const tags = z
  .array(z.string().regex(/^[A-Za-z0-9/_-]{1,128}$/, 'must be a name of a @tag'), 'must be a list of tags')
  .default([]);

export const graphContracts: z.ZodType<Contracts> = z.record(
  z.string().regex(/^[a-z][a-z0-9-]{0,99}$/, 'is no name of a contract, which is like partner-api'),
  z
    .strictObject(
      {
        include: tags.describe('tags: fields and unions with none of them are excluded'),
        exclude: tags.describe('tags: whatever has one of them is excluded'),
        hideUnreachable: z
          .boolean('must be true or false')
          .default(true)
          .describe('whether types are excluded that nothing else leads to'),
      },
      'must have include or exclude',
    )
    .refine(({ include, exclude }) => include.length + exclude.length > 0, 'must have include or exclude'),
  `must have contracts by name, like ${contractsForm}`,
);
