import type { StandardSet } from '../model/standard-set.ts';
import { confirmationRows } from './confirmation-rows.ts';
import {
  placedCriterion,
  rowOfCriterion,
  rowsOfColumns,
  rowsOfTable,
  rowsOfThresholds
} from './criterion-rows.ts';
import { guideSheet } from './guide.ts';
import type { SheetToWrite } from './plain.ts';
import { rowsOfRule } from './rule-rows.ts';
import { writeTable } from './table.ts';
import { CONFIRMATIONS } from './tables/confirmations.ts';
import { CRITERIA } from './tables/criteria.ts';
import { DESCRIPTION, REGIONS } from './tables/description.ts';
import { FACTS } from './tables/facts.ts';
import { TABLE_COLUMNS, TABLE_ROWS } from './tables/figures-tables.ts';
import { CONDITIONS, OUTCOMES } from './tables/outcomes.ts';
import { STANDARDS } from './tables/standards.ts';
import { THRESHOLDS } from './tables/thresholds.ts';
import { writeUpright } from './upright.ts';

/**
 * A set as sheets that an officer edits: each fact stands in one cell alone. from-sheets.ts reads them back as the
 * same set.
 */
export function setToSheets(set: StandardSet): SheetToWrite[] {
  const placed = [
    ...set.standards.flatMap(({ id, criteria }) => criteria.map((it) => placedCriterion(id, it, false))),
    ...set.retired.map(({ standard, criterion }) => placedCriterion(standard, criterion, true))
  ];
  const criteria = placed.map(({ criterion }) => criterion);
  return [
    guideSheet(),
    writeUpright(DESCRIPTION, {
      ...set,
      basedOn: set.basedOn?.id ?? null,
      basedOnVersion: set.basedOn?.version ?? null
    }),
    ...writeTable(STANDARDS, set.standards.map(rowOfStandard)),
    ...writeTable(CRITERIA, placed.map(rowOfCriterion)),
    ...writeTable(THRESHOLDS, placed.flatMap(rowsOfThresholds)),
    ...writeTable(
      FACTS,
      set.facts.map((fact) => ({ ...fact, sumOf: fact.sumOf ?? [] }))
    ),
    ...writeTable(TABLE_COLUMNS, criteria.flatMap(rowsOfColumns)),
    ...writeTable(TABLE_ROWS, criteria.flatMap(rowsOfTable)),
    ...writeTable(OUTCOMES, set.outcomes),
    ...writeTable(
      CONDITIONS,
      set.outcomes.flatMap(({ id, rule }) => (rule === null ? [] : rowsOfRule(id, rule)))
    ),
    ...writeTable(REGIONS, set.regions),
    ...writeTable(CONFIRMATIONS, confirmationRows(set))
  ];
}

function rowOfStandard({
  id,
  no,
  title,
  maxPoints,
  highestLevelDecides: highest
}: StandardSet['standards'][0]) {
  return {
    id,
    no,
    title,
    maxPoints,
    highestLevel: highest?.level ?? null,
    highestLegal: highest?.legal ?? null
  };
}
