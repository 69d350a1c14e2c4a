#!/usr/bin/perl
# Stands where a decoder stands, as if a file had taken it over, and says as JSON what it can see and do from there.
# Its orders (paths of the host, system call numbers, a port) are the input file.
use strict; use warnings; use JSON::PP; use Socket; use POSIX ();

# the sandbox's own probe starts what stands for Node
exit 0 if "@ARGV" eq '--version';
open(my $in, '<', '/in/file') or die; local $/; my $orders = decode_json(<$in>); close $in;
my %seen;

sub slurp { my ($path) = @_; local $/; open(my $f, '<', $path) or return "$!"; my $t = <$f>; close $f; return defined $t ? \$t : "$!" }
sub call { my ($nr, @args) = @_; $! = 0; my $r = syscall($nr, @args, (0) x (6 - @args)); return $r == -1 ? 0 + $! : 0 }
sub entries { my ($dir) = @_; opendir(my $d, $dir) or return []; my @n = sort grep { !/^\.\.?$/ } readdir $d; closedir $d; return \@n }

$seen{env} = [sort keys %ENV];
$seen{uid} = $<;
$seen{root} = entries('/');
$seen{etc} = entries('/etc');
$seen{dev} = entries('/dev');
$seen{cwd} = POSIX::getcwd();

# what it was born with, its own open folder aside
my %fds; opendir(my $d, '/proc/self/fd'); for my $n (grep { /^\d+$/ } readdir $d) { my $to = readlink("/proc/self/fd/$n"); $fds{$n} = $to if defined $to && $to !~ m{^/proc/} } closedir $d;
$seen{fds} = \%fds;

my $status = ${slurp('/proc/self/status')};
for my $name (qw(CapInh CapPrm CapEff CapBnd CapAmb NoNewPrivs Seccomp)) { ($seen{status}{$name}) = $status =~ /^$name:\s*(\S+)/m }
$seen{processes} = scalar grep { /^\d+$/ } @{entries('/proc')};
$seen{limits} = ${slurp('/proc/self/limits')};
$seen{devices} = [map { /^\s*(\S+):/ ? $1 : () } split /\n/, ${slurp('/proc/net/dev')}];
my @unix = split /\n/, ${slurp('/proc/net/unix')}; $seen{unixSockets} = @unix - 1;
# mount point → its options, of what can be written to
$seen{writable} = [map { my @f = split / /; $f[5] =~ /(^|,)ro(,|$)/ ? () : $f[4] } split /\n/, ${slurp('/proc/self/mountinfo')}];

for my $path (@{$orders->{read}}) { my $got = slurp($path); $seen{read}{$path} = ref $got ? (length $$got ? 'read' : 'empty') : $got }
for my $path (@{$orders->{list}}) { opendir(my $l, $path) ? ($seen{list}{$path} = 'listed') : ($seen{list}{$path} = "$!") }
for my $path (@{$orders->{write}}) { if (open(my $f, '>', $path)) { $seen{write}{$path} = 'written'; close $f } else { $seen{write}{$path} = "$!" } }
for my $path (@{$orders->{append}}) { if (open(my $f, '>>', $path)) { $seen{append}{$path} = 'opened'; close $f } else { $seen{append}{$path} = "$!" } }
# of other processes: only those that its own namespace has
for my $pid (1 .. 4) { for my $what (qw(environ mem)) { my $got = slurp("/proc/$pid/$what"); $seen{others}{"$pid/$what"} = ref $got && $$got =~ /$orders->{secret}/ ? 'told' : 'silent' } }

for my $family (1 .. 45) { for my $type (1, 2, 3, 5) { my $s; $! = 0; my $r = socket($s, $family, $type, 0); push @{$seen{sockets}}, "$family/$type" if $r; $seen{socketErrors}{0 + $!} = 1 unless $r } }
for my $name (sort keys %{$orders->{calls}}) { $seen{calls}{$name} = call($orders->{calls}{$name}) }
for my $name (sort keys %{$orders->{clone}}) { $seen{clone}{$name} = call($orders->{cloneCall}, 0 + $orders->{clone}{$name}) }
{ my $pid = fork(); if (defined $pid && $pid == 0) { POSIX::_exit(0) } $seen{fork} = defined $pid ? 'forked' : 0 + $! }
$seen{typed} = call($orders->{ioctlCall}, 0, 0x5412);

open(my $made, '>', '/out/made'); print $made 'x'; close $made;
symlink($orders->{read}[0], '/out/link'); mkdir('/out/closed', 0); POSIX::mkfifo('/out/pipe', 0600);
print JSON::PP->new->canonical->encode(\%seen);
