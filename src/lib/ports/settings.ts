/** Small things that a device remembers, by key; JSON values. */
export interface Settings {
  get<T>(key: string): Promise<T | null>;
  set(key: string, value: unknown): Promise<void>;
}
