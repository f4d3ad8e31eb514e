import { describe, expect, test } from 'vitest';
import { SCHOOL_KINDS } from '../../src/lib/core/model/organisation.ts';
import { thresholdFor } from '../../src/lib/core/rules/threshold.ts';
import { catalogueOf } from '../../src/lib/core/standard-catalogue.ts';
import { STANDARD_SETS } from '../../src/lib/standards/index.ts';
import { REPORT_YEAR_END } from '../../src/lib/standards/report-year-end.ts';
import { SURVEY_YEAR_START } from '../../src/lib/standards/survey-year-start.ts';
import { TT_16_2022 } from '../../src/lib/standards/tt-16-2022.ts';
import { QD_01_2003 } from '../../src/lib/standards/qd-01-2003.ts';
import { school } from '../support/visits.ts';

describe.each(STANDARD_SETS.map((set) => [set.name, set] as const))('%s', (_name, set) => {
  const criteria = set.standards.flatMap((standard) => standard.criteria);
  const facts = new Set(set.facts.map((fact) => fact.id));

  test('is found by its id and version, and by nothing else', () => {
    expect(catalogueOf(STANDARD_SETS).find(set.id, set.version)).toBe(set);
    expect(catalogueOf(STANDARD_SETS).find(set.id, set.version + 1)).toBeUndefined();
  });

  test('numbers and names every criterion and fact once', () => {
    for (const list of [
      criteria.map((it) => it.id),
      criteria.map((it) => it.no),
      set.facts.map((it) => it.id)
    ])
      expect(new Set(list).size).toBe(list.length);
  });

  test('makes every figure from facts that it asks for', () => {
    for (const { id, figure } of criteria)
      for (const fact of [...(figure?.add ?? []), ...(figure?.divideBy ?? [])])
        expect(facts, `${id} needs ${fact}`).toContain(fact);
  });

  test('fills every table from facts that it asks for, each in one place only', () => {
    const cells = criteria.flatMap(({ id, table }) => {
      if (!table) return [];
      for (const { cells } of table.rows) expect(cells, id).toHaveLength(table.columns.length);
      for (const { computed } of table.columns)
        for (const part of [...(computed?.add ?? []), ...(computed?.subtract ?? [])])
          expect(
            table.columns.map((it) => it.id),
            id
          ).toContain(part);
      return [...table.rows.flatMap((row) => row.cells), ...table.columns.map((it) => it.statedTotal)];
    });
    const named = cells.flatMap((fact) => fact ?? []);
    expect(new Set(named).size).toBe(named.length);
    for (const fact of named) expect(facts).toContain(fact);
  });

  test('says of each question of a form whether it was seen, and where', () => {
    for (const { id, origin } of criteria) {
      if (set.scheme === 'record') expect(origin, id).toBeDefined();
      if (origin?.status === 'found') expect(origin.source, id).toBeTruthy();
      else expect(origin?.source ?? null, id).toBeNull();
    }
  });

  test('gives a source for what was found, and none for what was not', () => {
    for (const { id, thresholds } of criteria)
      for (const { status, source, value, op } of thresholds) {
        if (status === 'found') expect(source, id).toBeTruthy();
        else expect(source, id).toBeNull();
        if (status === 'unknown') expect(value, id).toBeNull();
        else if (op === '>=' || op === 'between') expect(value, id).not.toBeNull();
      }
  });

  test('writes its texts in NFC', () => {
    const text = JSON.stringify(set);
    expect(text.normalize('NFC')).toBe(text);
  });
});

describe('survey and report', () => {
  test.each([SURVEY_YEAR_START, REPORT_YEAR_END])('$shortName judges nothing', (set) => {
    expect(set).toMatchObject({ scheme: 'record', outcomes: [], basis: '', maxPoints: 0 });
    for (const criterion of set.standards.flatMap((standard) => standard.criteria))
      expect(criterion, criterion.id).toMatchObject({ thresholds: [], maxPoints: null, level: null });
  });

  test('what means the same has the same id, unit and kind in every set', () => {
    const first = new Map(TT_16_2022.facts.concat(QD_01_2003.facts).map((fact) => [fact.id, fact]));
    for (const fact of [...SURVEY_YEAR_START.facts, ...REPORT_YEAR_END.facts]) {
      const other = first.get(fact.id);
      if (other) expect(fact.kind, fact.id).toBe(other.kind);
    }
    const shared = SURVEY_YEAR_START.facts.filter((fact) => first.has(fact.id)).map((fact) => fact.id);
    expect(shared).toEqual(
      expect.arrayContaining(['pupils_total', 'library_area_m2', 'stk_total', 'computers_readers'])
    );
  });

  test('every sum of the legal sets is made of facts that one form asks in full', () => {
    const asked = [SURVEY_YEAR_START, REPORT_YEAR_END].map((set) => new Set(set.facts.map((it) => it.id)));
    for (const { id, sumOf } of [...TT_16_2022.facts, ...QD_01_2003.facts])
      if (sumOf)
        expect(
          asked.some((ids) => sumOf.every((part) => ids.has(part))),
          id
        ).toBe(true);
  });
});

describe('TT 16/2022', () => {
  test.each([
    ['mam_non', 29],
    ['tieu_hoc', 29],
    ['thcs', 29],
    ['thpt', 29]
  ] as const)('asks %s for %d criteria of level 1', (kind, expected) => {
    const asked = TT_16_2022.standards.flatMap((standard) =>
      standard.criteria.filter((criterion) => {
        const threshold = thresholdFor(standard, criterion, school(kind));
        return criterion.level === 1 && threshold !== null && threshold.op !== 'not-required';
      })
    );
    expect(asked).toHaveLength(expected);
  });

  test('has a threshold, known or honestly unknown, for each kind of school on every criterion', () => {
    for (const standard of TT_16_2022.standards)
      for (const criterion of standard.criteria)
        for (const kind of SCHOOL_KINDS) {
          const profile = kind === 'nhieu_cap' ? school('tieu_hoc', 'thcs') : school(kind);
          expect(thresholdFor(standard, criterion, profile), `${criterion.id} ${kind}`).not.toBeNull();
        }
  });

  test.each([
    ['mam_non', 2, 'found'],
    ['tieu_hoc', 3, 'memory'],
    ['thcs', 4, 'found'],
    ['thpt', 5, 'found']
  ] as const)('asks %s for %d copies a pupil (%s)', (kind, value, status) => {
    const standard = TT_16_2022.standards[0]!;
    const criterion = standard.criteria.find((it) => it.no === '1.1.2')!;
    expect(thresholdFor(standard, criterion, school(kind))).toMatchObject({ value, status });
  });
});

describe('QĐ 01/2003', () => {
  test('gives 100 points in all, as many by line as by standard', () => {
    const lines = QD_01_2003.standards.map((standard) =>
      standard.criteria.reduce((sum, it) => sum + (it.maxPoints ?? 0), 0)
    );
    expect(lines).toEqual([20, 20, 20, 28, 12]);
    expect(QD_01_2003.standards.map((standard) => standard.maxPoints)).toEqual(lines);
    expect(QD_01_2003.maxPoints).toBe(100);
  });

  test('records lines without points for the office only', () => {
    for (const criterion of QD_01_2003.standards.flatMap((standard) => standard.criteria))
      expect(criterion.recordOnly, criterion.id).toBe(criterion.maxPoints === null);
  });

  test('keeps requirements for full marks as guidance, never as a threshold', () => {
    const line = QD_01_2003.standards[0]!.criteria.find((it) => it.id === '1.2')!;
    expect(line.guidance).toContain('trên 99%');
    expect(line.thresholds.map((it) => it.value)).toEqual([100]);
  });
});
