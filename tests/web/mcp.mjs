// node mcp.mjs GROUNDS DATABASE: an official client talks to `grounds mcp`, in all three ways of opening a conversation.
import assert from 'node:assert/strict';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';

const [grounds, database] = process.argv.slice(2);
const calls = [
  ['search', { query: '43%' }],
  ['search', { query: 'cramps', limit: 25 }],
  ['search', { query: 'leg', kind: 'study' }],
  ['why', { claim: '43%' }],
  ['why', { claim: '43%', detail: 'full', limit: 20 }],
  ['audit', { source: '001', only: 'all', limit: 50 }],
  ['audit', { source: '002' }],
  ['conflicts', {}],
  ['check', { statement: 'Magnesium cuts nocturnal leg cramps by 43 per cent.', figure: '43%' }],
];
const most = { search: 16, why: 24, audit: 24, conflicts: 16, check: 8 };

async function talk(mode) {
  const transport = new StdioClientTransport({ command: grounds, args: ['mcp', '--db', database] });
  const client = new Client({ name: 'test', version: '1' }, { versionNegotiation: { mode } });
  client.onerror = (error) => { throw error; };
  await client.connect(transport);
  const { tools } = await client.listTools();
  assert.deepEqual(tools.map((tool) => tool.name), ['search', 'why', 'audit', 'conflicts', 'check']);
  assert.ok(JSON.stringify(tools).length <= 8 * 1024, `tools/list has ${JSON.stringify(tools).length} bytes`);
  for (const tool of tools) {
    assert.ok(tool.description.length <= 400);
    assert.equal(tool.annotations.readOnlyHint, true);
  }
  for (const [name, given] of calls) {
    const answer = await client.callTool({ name, arguments: given });
    assert.ok(!answer.isError, `${name}: ${answer.content[0]?.text}`);
    assert.deepEqual(JSON.parse(answer.content[0].text), answer.structuredContent);
    assert.ok(answer.content[0].text.length <= most[name] * 1024, `${name} has ${answer.content[0].text.length} bytes`);
    assert.match(answer.structuredContent.basis, /not a panel/);
  }
  const wrong = await client.callTool({ name: 'search', arguments: { query: '', limit: 900 } });
  assert.equal(wrong.isError, true);
  await assert.rejects(client.callTool({ name: 'serch', arguments: {} }));
  const { resources } = await client.listResources();
  assert.ok(resources.length > 1);
  const { resourceTemplates } = await client.listResourceTemplates();
  assert.equal(resourceTemplates.length, 4);
  for (const { uri } of resources) {
    const { contents } = await client.readResource({ uri });
    assert.ok(contents[0].text.length > 100 && contents[0].text.length <= 256 * 1024);
  }
  await assert.rejects(client.readResource({ uri: 'grounds://claim/no-such-claim' }));
  const said = `${client.getProtocolEra()} ${client.getNegotiatedProtocolVersion()}`;
  await client.close();
  return said;
}

for (const mode of ['legacy', 'auto', { pin: '2026-07-28' }]) {
  console.log(JSON.stringify(mode), await talk(mode));
}
