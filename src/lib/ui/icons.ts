/**
 * The shapes in static/icons/sprite.svg: Phosphor's name and the weights used.
 * After a change, run scripts/build-icons.ts.
 */
export type IconWeight = 'regular' | 'bold' | 'fill';

export const ICONS = {
  'arrow-clockwise': ['regular'],
  'arrow-down': ['bold'],
  'arrow-left': ['bold'],
  'arrow-right': ['bold'],
  'arrow-u-up-left': ['regular'],
  'arrow-up': ['bold'],
  'arrows-clockwise': ['bold'],
  'calendar-blank': ['bold'],
  'calendar-x': ['bold'],
  camera: ['regular', 'fill'],
  'caret-down': ['bold'],
  'caret-left': ['bold'],
  'caret-right': ['bold'],
  'caret-up': ['bold'],
  check: ['bold'],
  clock: ['regular', 'bold'],
  'clock-counter-clockwise': ['regular'],
  'cloud-check': ['bold'],
  copy: ['regular'],
  'device-mobile': ['regular'],
  'download-simple': ['bold'],
  eraser: ['regular'],
  export: ['regular'],
  eye: ['regular'],
  'eye-slash': ['regular'],
  'file-text': ['regular', 'bold'],
  'folder-plus': ['bold'],
  'funnel-simple': ['bold'],
  'hard-drives': ['regular'],
  images: ['regular'],
  info: ['regular', 'fill'],
  link: ['regular'],
  'list-checks': ['regular', 'fill'],
  lock: ['bold', 'fill'],
  'magnifying-glass': ['bold'],
  'minus-circle': ['bold'],
  'note-pencil': ['regular', 'bold'],
  pause: ['regular'],
  'pencil-simple': ['bold'],
  plus: ['bold'],
  printer: ['bold'],
  question: ['bold'],
  scales: ['regular', 'fill'],
  'share-network': ['bold'],
  'sign-in': ['bold'],
  'sign-out': ['regular'],
  signature: ['regular', 'fill'],
  'sort-ascending': ['bold'],
  sun: ['regular'],
  trash: ['regular', 'bold'],
  'user-circle': ['regular'],
  users: ['regular', 'bold'],
  'warning-circle': ['regular', 'bold'],
  'wifi-slash': ['regular', 'bold'],
  x: ['bold']
} as const satisfies Record<string, readonly IconWeight[]>;

export type IconName = keyof typeof ICONS;

/** Id of the shape in the sprite: bold up to 20 px and regular above, or the nearest weight that the sprite has. */
export function shapeId(name: IconName, size: number, filled: boolean): string {
  const weights: readonly IconWeight[] = ICONS[name];
  const wanted: IconWeight = filled ? 'fill' : size <= 20 ? 'bold' : 'regular';
  const weight = weights.includes(wanted) ? wanted : weights[0];
  return weight === 'regular' ? name : `${name}-${weight}`;
}
