import type { Criterion, FigureRule, StandardSet, TableRule } from '../model/standard-set.ts';
import { factOf } from '../rules/figure.ts';
import { formatNumber, lowerFirst } from '../vietnamese.ts';

export const CRITERION_KINDS = ['yes-no', 'figure', 'choice', 'text', 'table'] as const;

export const CRITERION_KIND_LABELS: Record<Criterion['kind'], string> = {
  'yes-no': 'Có hoặc không',
  figure: 'Số liệu, tỷ lệ',
  choice: 'Lựa chọn',
  text: 'Văn bản',
  table: 'Bảng'
};

/** "Tổng số bản sách ÷ tổng số học sinh"; a percentage ends with "× 100". */
export function figureInWords(set: StandardSet, { add, divideBy, scale }: FigureRule): string {
  const label = (id: string, place: number) => {
    const text = factOf(set, id)?.label ?? id;
    return place === 0 ? text : lowerFirst(text);
  };
  const sum = add.map(label).join(' + ');
  const above = add.length > 1 && (divideBy.length > 0 || scale !== 1) ? `(${sum})` : sum;
  const product = divideBy.map((id) => label(id, 1)).join(' × ');
  const below = divideBy.length > 1 ? `(${product})` : product;
  const ratio = divideBy.length === 0 ? above : `${above} ÷ ${below}`;
  return scale === 1 ? ratio : `${ratio} × ${formatNumber(scale)}`;
}

/** "Loại sách: sách giáo khoa, sách tham khảo …; cột: số bản; dòng cộng do máy tính" */
export function tableInWords({ rowTitle, rows, columns }: TableRule): string {
  const named = (items: { label: string }[]) => items.map((it) => lowerFirst(it.label)).join(', ');
  return `${rowTitle}: ${named(rows)}; cột: ${named(columns)}; dòng cộng do máy tính`;
}

/** How a criterion is answered, in words. */
export function answerInWords(set: StandardSet, criterion: Criterion): string {
  if (criterion.kind === 'figure' && criterion.figure) return figureInWords(set, criterion.figure);
  if (criterion.kind === 'table' && criterion.table) return tableInWords(criterion.table);
  if (criterion.kind === 'choice') return `Chọn một: ${criterion.options.map(lowerFirst).join('; ')}`;
  return CRITERION_KIND_LABELS[criterion.kind];
}
