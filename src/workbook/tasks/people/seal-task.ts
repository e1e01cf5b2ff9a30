import type { WorkbookGrid } from "../../../core/grid";
import { issue, type Issue } from "../../../core/issue";
import { sealWords, type Language } from "../../../core/language";
import { agreedValue, canonicalText, sealedChanges, type SealedChange } from "../../../core/people";
import { planSeal, SEAL_CODE_NAME } from "../../../core/plan/people";
import { knownState } from "../../known-state";
import { namedPlace } from "../../named-cell";
import type { CellEdit, SheetEdit } from "../../workbook-change";
import { refused, settle, type TaskOutcome } from "../task";
import { agreedPlaces, sealIn, type AgreedPlace } from "./agreed-values";

/** What a host does for a seal: the core has no cryptography. */
export interface Sealer {
  /** SHA-256 of a text's UTF-8, in hexadecimal digits. */
  readonly hash: (text: string) => string;
  /** ECDSA P-256 over the same text, in base64, with the fingerprint of the public key; left out without a key. */
  readonly sign?: (text: string) => { readonly signature: string; readonly fingerprint: string };
}

export interface SealOptions {
  /** Day of the seal, an ISO date. */
  readonly asOf: string;
  readonly fallbackLanguage?: Language;
}

export interface SealSummary {
  readonly hash: string;
  readonly values: number;
  readonly signed: boolean;
  readonly fingerprint: string | null;
}

/** The day of the seal is a value of it too. */
const SEALED_ON = "sealedOn";

/**
 * Seals what was agreed in an interview's pack: the values of the confirmation are written in place of their formulas, its
 * sheet is protected, and a sheet is added with the code, the signature if there is a key, and each value that it covers.
 *
 * Issues: `pack-without-confirmation`, `pack-sealed-already`, `seal-unsigned-page` (nobody has signed, refused or appealed yet).
 */
export function sealTask(grid: WorkbookGrid, sealer: Sealer, { asOf, fallbackLanguage = "en" }: SealOptions): TaskOutcome<SealSummary> {
  const { state, issues } = knownState(grid);
  const language = state.settings.language ?? fallbackLanguage;
  const dialect = state.settings.dialect ?? "plain";
  const places = agreedPlaces(grid, state, language);
  if (places === null) return refused(grid, dialect, [...issues, issue("error", "pack-without-confirmation", null, undefined)]);
  if (sealIn(grid, state) !== null) return refused(grid, dialect, [...issues, issue("error", "pack-sealed-already", null, undefined)]);
  const sheet = places[0]?.sheet ?? "";
  const values = [...places.map(({ agreed }) => agreed), agreedValue(SEALED_ON, sealWords(language).sealedOn, "", asOf)];
  const text = canonicalText(values);
  const hash = sealer.hash(text);
  const signed = sealer.sign?.(text) ?? null;
  const seal = { hash, values, signature: signed?.signature ?? null, fingerprint: signed?.fingerprint ?? null };
  const settled = settle(planSeal(seal, { sheet, sealedOn: asOf, language }), grid, state, dialect, [sheet]);
  const edits = [...confirmedEdits(places), ...codeEdit(grid, state, hash)];
  const change = { ...settled.change, editSheets: [...settled.change.editSheets, ...bySheet(edits)] };
  return { ...settled, change, summary: { hash, values: values.length, signed: signed !== null, fingerprint: seal.fingerprint }, issues: [...issues, ...unsignedPage(places), ...settled.issues] };
}

type PlacedEdit = CellEdit & { readonly sheet: string };

/** Formulas become what they give, and nothing is left unlocked. */
function confirmedEdits(places: readonly AgreedPlace[]): readonly PlacedEdit[] {
  return places.map(({ sheet, row, column, content }) => ({ sheet, row, column, cell: { value: content, style: { locked: true } } }));
}

function codeEdit(grid: WorkbookGrid, state: Parameters<typeof namedPlace>[1], hash: string): readonly PlacedEdit[] {
  const place = namedPlace(grid, state, SEAL_CODE_NAME);
  return place === null ? [] : [{ sheet: place.sheet.name, row: place.row, column: place.column, cell: { value: `SHA-256 ${hash}` } }];
}

function bySheet(edits: readonly PlacedEdit[]): readonly SheetEdit[] {
  return [...new Set(edits.map(({ sheet }) => sheet))].map((sheet) => ({
    sheet, tables: [], isProtected: true, cells: edits.filter((edit) => edit.sheet === sheet).map(({ row, column, cell }) => ({ row, column, cell })),
  }));
}

function unsignedPage(places: readonly AgreedPlace[]): readonly Issue[] {
  const answers = places.filter(({ agreed }) => ["employeeSigned", "managerSigned", "refusal", "appeal"].includes(agreed.key));
  return answers.every(({ agreed }) => agreed.kind === "blank") ? [issue("warning", "seal-unsigned-page", null, undefined)] : [];
}

/** What a host does to check a seal. */
export interface SealChecker {
  readonly hash: (text: string) => string;
  /** Whether a signature is that of the key over the text; left out without a key. */
  readonly isSignedBy?: (text: string, signature: string) => boolean;
}

export interface Verification {
  /** Null if there is no seal; the issues say so. */
  readonly hash: string | null;
  /** Values that are not as they were sealed. */
  readonly changes: readonly SealedChange[];
  /** False if the sheet of the seal itself was changed: then its old values prove nothing. */
  readonly isIntact: boolean;
  /** `missing`: there is a key to check by, and nothing that it signed. */
  readonly signature: "none" | "missing" | "unchecked" | "valid" | "invalid";
  readonly fingerprint: string | null;
  readonly issues: readonly Issue[];
}

/** Compares what stands in a pack with its seal. Issues: `pack-without-seal`, `pack-without-confirmation`. */
export function verifyTask(grid: WorkbookGrid, { hash, isSignedBy }: SealChecker, { fallbackLanguage = "en" }: Pick<SealOptions, "fallbackLanguage">): Verification {
  const { state, issues } = knownState(grid);
  const seal = sealIn(grid, state);
  const places = agreedPlaces(grid, state, state.settings.language ?? fallbackLanguage);
  if (seal === null || places === null) {
    const missing = issue("error", seal === null ? "pack-without-seal" : "pack-without-confirmation", null, undefined);
    return { hash: null, changes: [], isIntact: false, signature: "none", fingerprint: null, issues: [...issues, missing] };
  }
  const text = canonicalText(seal.values);
  const isIntact = hash(text) === seal.hash;
  const changes = sealedChanges(seal.values.filter(({ key }) => key !== SEALED_ON), places.map(({ agreed }) => agreed));
  return { hash: seal.hash, changes, isIntact, signature: signatureOf(text, seal.signature, isSignedBy), fingerprint: seal.fingerprint, issues };
}

function signatureOf(text: string, signature: string | null, isSignedBy: SealChecker["isSignedBy"]): Verification["signature"] {
  if (signature === null) return isSignedBy === undefined ? "none" : "missing";
  if (isSignedBy === undefined) return "unchecked";
  return isSignedBy(text, signature) ? "valid" : "invalid";
}
