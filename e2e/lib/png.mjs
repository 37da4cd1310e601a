// Makes a screenshot smaller: 256 colours at most, chosen by how often they are there.

import { deflateSync, inflateSync } from 'node:zlib'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

function* chunksOf(png) {
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at)
    yield { type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) }
    at += 12 + length
  }
}

/** Pixels of a PNG of eight bits a channel, RGB or RGBA, as browsers write them. */
function pixelsOf(png) {
  const chunks = [...chunksOf(png)]
  const header = chunks.find(({ type }) => type === 'IHDR').data
  const [width, height, colour] = [header.readUInt32BE(0), header.readUInt32BE(4), header[9]]
  const bytes = colour === 6 ? 4 : 3
  const raw = inflateSync(Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)))
  const stride = width * bytes
  const pixels = Buffer.alloc(height * stride)
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (stride + 1)]
    for (let x = 0; x < stride; x += 1) {
      const at = y * stride + x
      const left = x >= bytes ? pixels[at - bytes] : 0
      const up = y > 0 ? pixels[at - stride] : 0
      const corner = x >= bytes && y > 0 ? pixels[at - stride - bytes] : 0
      pixels[at] = raw[y * (stride + 1) + 1 + x] + predicted(filter, left, up, corner)
    }
  }
  return { width, height, bytes, pixels }
}

function predicted(filter, left, up, corner) {
  if (filter === 1) return left
  if (filter === 2) return up
  if (filter === 3) return (left + up) >> 1
  if (filter !== 4) return 0
  const guess = left + up - corner
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  if (a <= b && a <= c) return left
  return b <= c ? up : corner
}

export function smaller(png) {
  const { width, height, bytes, pixels } = pixelsOf(png)
  const counts = new Map()
  const keys = new Uint32Array(width * height)
  for (let at = 0; at < keys.length; at += 1) {
    const key = (pixels[at * bytes] << 16) | (pixels[at * bytes + 1] << 8) | pixels[at * bytes + 2]
    keys[at] = key
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const palette = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 256).map(([key]) => key)
  const nearest = new Map(palette.map((key, index) => [key, index]))
  const rows = Buffer.alloc(height * (width + 1))
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys[at]
    if (!nearest.has(key)) nearest.set(key, closest(palette, key))
    rows[Math.floor(at / width) * (width + 1) + 1 + (at % width)] = nearest.get(key)
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3, 0, 0, 0], 8)
  const colours = Buffer.from(palette.flatMap((key) => [key >> 16, (key >> 8) & 255, key & 255]))
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), chunk('PLTE', colours), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))])
}

function closest(palette, key) {
  let [best, least] = [0, Infinity]
  palette.forEach((other, index) => {
    const [r, g, b] = [16, 8, 0].map((shift) => ((key >> shift) & 255) - ((other >> shift) & 255))
    const distance = 2 * r * r + 4 * g * g + 3 * b * b
    if (distance < least) [best, least] = [index, distance]
  })
  return best
}

const TABLE = Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value >>> 0
})

function chunk(type, data) {
  const framed = Buffer.concat([Buffer.alloc(4), Buffer.from(type, 'latin1'), data, Buffer.alloc(4)])
  framed.writeUInt32BE(data.length, 0)
  let check = 0xffffffff
  for (const byte of framed.subarray(4, 8 + data.length)) check = TABLE[(check ^ byte) & 255] ^ (check >>> 8)
  framed.writeUInt32BE((check ^ 0xffffffff) >>> 0, 8 + data.length)
  return framed
}
