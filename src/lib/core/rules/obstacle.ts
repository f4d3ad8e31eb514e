/** One thing that keeps the minutes from being sealed. */
export interface Obstacle {
  kind:
    | 'answer'
    | 'fact'
    | 'reason'
    | 'conflict'
    | 'recommendation-due'
    | 'participant'
    | 'signature'
    | 'conclusion-reason'
    | 'end-time'
    | 'date'
    | 'update';
  /** "Tiêu chí 1.1.2 chưa đánh giá" */
  text: string;
  /** Where to mend it: `criterion/TNTT.1.2`, `facts/pupils_total`, `recommendation/<id>`, `about/endedAt` … */
  target: string;
}
