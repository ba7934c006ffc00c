import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { isPublicAddress } from './address'
import { FetchRefused } from './refusal'

export type Endpoint = { address: string; port: number }

/** How names become addresses, and which of those may be reached. Tests bring their own. */
export type Network = {
  resolve(host: string): Promise<readonly string[]>
  mayReach(endpoint: Endpoint): boolean
}

/** The internet, and nothing of what is behind its routers. */
export const internet: Network = {
  resolve: async (host) => (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address),
  mayReach: ({ address, port }) => (port === 80 || port === 443) && isPublicAddress(address),
}

/** An address of http or https without a name and a password; anything else is refused. */
export function parseTarget(text: string, base?: URL): URL {
  const url = URL.parse(text, base)
  const isWeb = url?.protocol === 'http:' || url?.protocol === 'https:'
  if (!url || !isWeb || url.username !== '' || url.password !== '') throw new FetchRefused('ADDRESS')
  return url
}

const portOf = ({ port, protocol }: URL) => Number(port || (protocol === 'https:' ? 443 : 80))

/**
 * The addresses of the host, every one of them allowed. They are what is connected to: a name that answers otherwise
 * a moment later changes nothing.
 */
export async function findAddresses(url: URL, network: Network): Promise<readonly string[]> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const addresses = isIP(host) ? [host] : await network.resolve(host)
  const port = portOf(url)
  if (addresses.length === 0) throw new FetchRefused('UNREACHABLE')
  if (!addresses.every((address) => isIP(address) && network.mayReach({ address, port })))
    throw new FetchRefused('ADDRESS')
  return addresses
}
