/** Kinds of books of the year-end report; `id` begins the ids of their facts. */
export const KINDS = [
  { id: 'sgk', label: 'Sách giáo khoa' },
  { id: 'snv', label: 'Sách nghiệp vụ' },
  { id: 'stk', label: 'Sách tham khảo' },
  { id: 'children_books', label: 'Sách thiếu nhi' },
  { id: 'other_books', label: 'Sách khác' }
] as const;
