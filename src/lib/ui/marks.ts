/** The five marks drawn by hand: a person checked. `stroke` 0 = the shape is filled. */
export const MARKS = {
  tick: {
    width: 24,
    height: 24,
    stroke: 0,
    path: 'M2.6 13.1C4.4 12.1 6 12.5 7.1 14c.9 1.3 1.6 2.7 2.2 4.2C12 12 15.9 6.9 21.3 2.9c.6-.4 1.3.4.8.9C17.2 8.7 13.7 14.2 11.2 20.8c-.4 1.1-1.9 1.3-2.5.2-1.4-2.5-3-4.7-5.7-6.6-.6-.4-.7-1-.4-1.3Z'
  },
  cross: {
    width: 24,
    height: 24,
    stroke: 2.7,
    path: 'M5 4.4c4 5 9 10.4 14.6 15.1M18.9 4.2C13.6 8.9 8.9 14.1 4.8 20'
  },
  dash: { width: 24, height: 24, stroke: 2.7, path: 'M4.6 12.6c5-.9 10-.9 14.8-.4' },
  underline: { width: 80, height: 6, stroke: 2.6, path: 'M2 3.6C18 1.9 34 4.3 48 2.7 60 1.6 70 3.4 78 2.4' },
  'at-least': { width: 10, height: 12, stroke: 1.5, path: 'M1.5 1.5 8.5 5 1.5 8.5M1.5 11h7' }
} as const;

export type MarkName = keyof typeof MARKS;
/** The marks that stand for an answer. */
export type AnswerMark = 'tick' | 'cross' | 'dash';
