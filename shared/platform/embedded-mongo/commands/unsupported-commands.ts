// MongoDB's commands that are refused by name.
import { unsupported } from '../command-error.js';
import type { Command } from './command.js';

const NAMES = [
  'abortTransaction',
  'bulkWrite',
  'collMod',
  'collStats',
  'commitTransaction',
  'configureFailPoint',
  'convertToCapped',
  'createSearchIndexes',
  'createUser',
  'currentOp',
  'dbHash',
  'dbStats',
  'explain',
  'fsync',
  'getLog',
  'killOp',
  'listSearchIndexes',
  'mapReduce',
  'renameCollection',
  'replSetGetStatus',
  'setParameter',
  'validate',
];

export const unsupportedCommands: Readonly<Record<string, Command>> = Object.fromEntries(
  NAMES.map((name) => [
    name,
    {
      takes: 'anything',
      run: () => {
        throw unsupported(`The command ${name}`);
      },
    },
  ]),
);
