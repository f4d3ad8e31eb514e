import { CONFIRMATIONS } from './confirmations.ts';
import { CRITERIA } from './criteria.ts';
import { DESCRIPTION, REGIONS } from './description.ts';
import { FACTS } from './facts.ts';
import { TABLE_COLUMNS, TABLE_ROWS } from './figures-tables.ts';
import { CONDITIONS, OUTCOMES } from './outcomes.ts';
import { STANDARDS } from './standards.ts';
import { THRESHOLDS } from './thresholds.ts';

/** Every sheet of a set but the guide. */
export const TABLE_NAMES: readonly string[] = [
  DESCRIPTION,
  STANDARDS,
  CRITERIA,
  THRESHOLDS,
  FACTS,
  TABLE_COLUMNS,
  TABLE_ROWS,
  OUTCOMES,
  CONDITIONS,
  REGIONS,
  CONFIRMATIONS
].map((table: { name: string }) => table.name);
