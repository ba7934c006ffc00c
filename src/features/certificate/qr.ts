import 'server-only'
import QRCode from 'qrcode'

export type Qr = { size: number; path: string }

/** A QR code as one path of unit squares in a `size` × `size` field, quiet zone not included. */
export function qrOf(text: string): Qr {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' })
  const squares: string[] = []
  for (let y = 0; y < modules.size; y += 1) {
    for (let x = 0; x < modules.size; x += 1) if (modules.get(y, x)) squares.push(`M${x} ${y}h1v1h-1z`)
  }
  return { size: modules.size, path: squares.join('') }
}
