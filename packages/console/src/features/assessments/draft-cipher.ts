import { t } from "../../language/t.ts"
/** What lies in the browser's store: nothing of it can be read without the key of the session that wrote it. */
export type Sealed = { readonly iv: Uint8Array<ArrayBuffer>; readonly text: ArrayBuffer }

/** Seals and opens texts, and names them so that a name tells nothing either. */
export type DraftCipher = {
  /** Begins the names of everything this session has written. */
  readonly session: string
  nameOf(id: string): Promise<string>
  seal(name: string, text: string): Promise<Sealed>
  /** The text; `undefined` when another key or another name sealed it. */
  open(name: string, sealed: Sealed): Promise<string | undefined>
}

/** From 32 bytes in base64url, which leave this function as keys only that nobody can take out again. */
export async function draftCipher(key: string): Promise<DraftCipher> {
  const base = await crypto.subtle.importKey("raw", bytesOf(key), "HKDF", false, ["deriveKey"])
  const derive = (info: string, algorithm: AesKeyGenParams | HmacKeyGenParams, usages: KeyUsage[]) =>
    crypto.subtle.deriveKey(
      { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info: encode(info) },
      base,
      algorithm,
      false,
      usages,
    )
  const names = await derive("names", { name: "HMAC", hash: "SHA-256", length: 256 }, ["sign"])
  const texts = await derive("texts", { name: "AES-GCM", length: 256 }, ["encrypt", "decrypt"])
  const tag = async (what: string) => textOf(await crypto.subtle.sign("HMAC", names, encode(what)))
  const session = `${await tag("session")}.`
  return {
    session,
    nameOf: async (id) => `${session}${await tag(t`form ${id}`)}`,
    seal: async (name, text) => {
      const iv = crypto.getRandomValues(new Uint8Array(12))
      return { iv, text: await crypto.subtle.encrypt(gcm(iv, name), texts, encode(text)) }
    },
    open: async (name, { iv, text }) => {
      try {
        return new TextDecoder().decode(await crypto.subtle.decrypt(gcm(iv, name), texts, text))
      } catch {
        return undefined
      }
    },
  }
}

function gcm(iv: Uint8Array<ArrayBuffer>, name: string): AesGcmParams {
  return { name: "AES-GCM", iv, additionalData: encode(name) }
}

function encode(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text)
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replaceAll("-", "+").replaceAll("_", "/"))
  return Uint8Array.from(text, (each) => each.charCodeAt(0))
}

function textOf(bytes: ArrayBuffer): string {
  return btoa(String.fromCharCode(...new Uint8Array(bytes)))
}
