/** Branded ids: a visit's id can never be passed where a person's is asked for. */
declare const brand: unique symbol;
type Id<Name extends string> = string & { readonly [brand]: Name };

export type VisitId = Id<'visit'>;
export type OperationId = Id<'operation'>;
export type UserId = Id<'user'>;
export type DeviceId = Id<'device'>;
export type OrganisationId = Id<'organisation'>;
/** SHA-256 of the bytes, 64 lower-case hex digits. */
export type Sha256 = Id<'sha256'>;

export const SHA256 = /^[0-9a-f]{64}$/;

/** Visits are named by UUIDs; anything else in an address is no visit. */
export function isVisitId(text: string): text is VisitId {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}
