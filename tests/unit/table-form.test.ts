import { describe, expect, it } from 'vitest';
import { tableFrom } from '../../src/routes/(office)/office/standards/drafts/[draft]/criteria/[criterion]/read-table.ts';
import {
  tableValuesIn,
  tableValuesOf
} from '../../src/routes/(office)/office/standards/drafts/[draft]/criteria/[criterion]/table-values.ts';
import { STANDARD_SETS } from '../../src/lib/standards/index.ts';
import { QD_01 } from '../support/drafts.ts';

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

function read(fields: Record<string, string>) {
  const errors: Record<string, string> = {};
  return { ...tableFrom(QD_01, tableValuesIn(formOf(fields)), 'bản', errors), errors };
}

describe('the form of a table', () => {
  it('gives back every table of the built-in sets as it is', () => {
    for (const set of STANDARD_SETS)
      for (const { table } of set.standards.flatMap((it) => it.criteria)) {
        if (!table) continue;
        const errors = {};
        expect(tableFrom(set, tableValuesOf(table), '', errors)).toEqual({ table, facts: [] });
        expect(errors).toEqual({});
      }
  });

  const LEDGER = {
    rowTitle: 'Loại sách',
    columns: '3',
    'c0.label': 'Đầu năm',
    'c1.label': 'Giảm',
    'c2.label': 'Còn lại',
    'c2.computed': '1 - 2',
    tableRows: '2',
    'r0.label': 'Sách tham khảo',
    'r0.c0': 'stk_total',
    'r0.c1': '+'
  };

  it('makes a figure for a cell that asks for one, and names computed columns by their place', () => {
    const { table, facts, errors } = read(LEDGER);
    expect(errors).toEqual({});
    expect(facts).toMatchObject([{ label: 'Sách tham khảo: giảm', unit: 'bản', kind: 'count' }]);
    const [start, lost, left] = table.columns;
    expect(left?.computed).toEqual({ add: [start?.id], subtract: [lost?.id] });
    expect(table.rows).toEqual([{ label: 'Sách tham khảo', cells: ['stk_total', facts[0]?.id, null] }]);
  });

  it('leaves out what is ticked to go, and says where a computed column lost a part', () => {
    const { table, errors } = read({ ...LEDGER, 'c1.gone': 'on' });
    expect(table.columns.map((it) => it.label)).toEqual(['Đầu năm', 'Còn lại']);
    expect(table.rows[0]?.cells).toEqual(['stk_total', null]);
    expect(Object.keys(errors)).toEqual(['c2.computed']);
    expect(Object.keys(read({ ...LEDGER, 'r0.gone': 'on' }).errors)).toEqual(['table']);
  });

  it('asks for the name of a column or row that has something in it', () => {
    expect(Object.keys(read({ ...LEDGER, 'c1.label': '' }).errors)).toEqual(['c1.label', 'c2.computed']);
    expect(Object.keys(read({ ...LEDGER, 'r1.c0': '+' }).errors)).toEqual(['r1.label']);
  });

  it.each(['3', 'a', '1 +', '4', '1 + 1'])(
    'refuses “%s” as the way to compute its third column',
    (computed) => {
      expect(Object.keys(read({ ...LEDGER, 'c2.computed': computed }).errors)).toEqual(['c2.computed']);
    }
  );
});
