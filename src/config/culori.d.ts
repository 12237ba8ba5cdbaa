/** The whole library in one file: its modules are 150, which every command would open. */
declare module 'culori/require' {
  import * as culori from 'culori';
  export default culori;
}
