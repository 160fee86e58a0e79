@rem npm runs scripts in sh, where exec lets signals and exit codes reach the host. cmd.exe has no exec and finds this.
@%*
