import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto"

/** A text sealed under a key of its own, and that key under another. */
export interface SealedText {
  readonly wrappedKey: Buffer
  readonly sealed: Buffer
}

/** Keys longer or shorter than AES takes are hashed to size. */
export function sealingKey(secret: string): Buffer {
  return createHash("sha256").update(secret).digest()
}

/** Seals a text under a new random key, bound to whom it is of: put into another's row it does not open. */
export function sealText(outer: Buffer, text: string, boundTo: string): SealedText {
  const key = randomBytes(32)
  return {
    wrappedKey: encrypt(outer, key, `key of ${boundTo}`),
    sealed: encrypt(key, Buffer.from(text, "utf8"), `text of ${boundTo}`),
  }
}

/** The text; `undefined` when the outer key is another or anything was tampered with. */
export function openText(
  outer: Buffer,
  { wrappedKey, sealed }: SealedText,
  boundTo: string,
): string | undefined {
  try {
    const key = decrypt(outer, wrappedKey, `key of ${boundTo}`)
    return decrypt(key, sealed, `text of ${boundTo}`).toString("utf8")
  } catch {
    return undefined
  }
}

const [IV, TAG] = [12, 16]

function encrypt(key: Buffer, plain: Buffer, bound: string): Buffer {
  const iv = randomBytes(IV)
  const cipher = createCipheriv("aes-256-gcm", key, iv).setAAD(Buffer.from(bound))
  const body = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body])
}

function decrypt(key: Buffer, sealed: Buffer, bound: string): Buffer {
  const options = { authTagLength: TAG }
  const cipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, IV), options)
  cipher.setAAD(Buffer.from(bound)).setAuthTag(sealed.subarray(IV, IV + TAG))
  return Buffer.concat([cipher.update(sealed.subarray(IV + TAG)), cipher.final()])
}
