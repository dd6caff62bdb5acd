import type { Command } from './command';
import { parseOptions } from './parse-options';

export const migrateCommand: Command = {
  name: 'migrate',
  usage: '',
  summary: 'bring the database to the newest schema (npm start does it by itself)',
  async run(args, { withDatabase, print }) {
    parseOptions(args, {}, { min: 0, max: 0 });
    await withDatabase(async () => undefined);
    print('The database has the newest schema.');
    return 0;
  },
};
