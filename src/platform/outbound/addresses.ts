import { BlockList, isIP } from 'node:net'

type Range = readonly [address: string, bits: number]

/** Where an operator who allows private networks may have a server. */
const inside: Range[] = [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['100.64.0.0', 10],
  ['::1', 128],
  ['fc00::', 7],
]

/** Never asked: "this network", link-local (the metadata of a cloud), documentation, benchmarks, multicast, tunnels. */
const never: Range[] = [
  ['0.0.0.0', 8],
  ['169.254.0.0', 16],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
  // ::1 is inside, and looked for there first.
  ['::', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
]

const listOf = (ranges: Range[]): BlockList => {
  const list = new BlockList()
  for (const [address, bits] of ranges) list.addSubnet(address, bits, address.includes(':') ? 'ipv6' : 'ipv4')
  return list
}

const insideList = listOf(inside)
const neverList = listOf(never)

/** Whether Takt may connect to an address of the network. What is no address at all is refused. */
export function mayConnect(address: string, privateToo: boolean): boolean {
  const version = isIP(address)
  if (version === 0) return false
  const family = version === 6 ? 'ipv6' : 'ipv4'
  // BlockList reads ::ffff:127.0.0.1 as the 127.0.0.1 that it is to the network.
  if (insideList.check(address, family)) return privateToo
  return !neverList.check(address, family)
}
