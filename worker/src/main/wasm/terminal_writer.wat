;; Copies the short writes of a program from the interpreter's memory into the output ring that worker and page share, without
;; JavaScript. For a program whose stack can be set aside (JSPI), each call of JavaScript is a change of stacks, which takes longer than
;; all the rest of a print (docs/console.md has the numbers).
;;
;; It is the second implementation of dev.pystop.protocol.OutputLane.offer, for the common case only. Everything else goes to JavaScript as it
;; would without it: other descriptors, long writes, a full ring, and all writes while the terminal is closed.
(module
  (type $fd_write (func (param i32 i32 i32 i32) (result i32)))

  (import "python" "memory" (memory $python 0))
  (import "page" "memory" (memory $page 0 65536 shared))
  (import "switch" "table" (table $table 1 funcref))
  ;; What Pyodide itself would have imported.
  (import "javascript" "fd_write" (func $javascript (type $fd_write)))
  ;; There is output, and the page has not been told.
  (import "javascript" "announce" (func $announce))
  ;; Offsets in the shared memory (dev.pystop.protocol.SharedMemory), in bytes.
  (import "layout" "written" (global $written i32))
  (import "layout" "read" (global $read i32))
  (import "layout" "announced" (global $announced i32))
  (import "layout" "stream" (global $stream i32))
  (import "layout" "ring" (global $ring i32))
  ;; The ring's capacity, a power of two.
  (import "layout" "capacity" (global $capacity i32))
  ;; Longer writes than this are JavaScript's.
  (import "layout" "longest" (global $longest i32))

  ;; Bit n: what is written to descriptor n belongs into the ring.
  (global $open (export "open") (mut i32) (i32.const 0))

  (elem (table $table) (i32.const 0) func $fd_write)

  (func $put (param $position i32) (param $byte i32)
    (i32.store8 $page
      (i32.add
        (global.get $ring)
        (i32.and (local.get $position) (i32.sub (global.get $capacity) (i32.const 1))))
      (local.get $byte)))

  ;; fd_write of WASI preview 1: returns 0 and stores how many bytes were written.
  (func $fd_write (param $descriptor i32) (param $vectors i32) (param $count i32) (param $result i32) (result i32)
    (local $from i32)
    (local $length i32)
    (local $end i32)
    (local $position i32)
    (local $byte i32)
    (block $elsewhere
      (br_if $elsewhere (i32.gt_u (local.get $descriptor) (i32.const 2)))
      (br_if $elsewhere
        (i32.eqz (i32.and (i32.shr_u (global.get $open) (local.get $descriptor)) (i32.const 1))))
      (br_if $elsewhere (i32.ne (local.get $count) (i32.const 1)))
      (local.set $length (i32.load $python offset=4 (local.get $vectors)))
      (br_if $elsewhere (i32.eqz (local.get $length)))
      (br_if $elsewhere (i32.gt_u (local.get $length) (global.get $longest)))
      (local.set $position (i32.atomic.load $page (global.get $written)))
      ;; Room for the worst case: a change of streams, and a text of nothing but FF.
      (br_if $elsewhere
        (i32.lt_u
          (i32.sub
            (global.get $capacity)
            (i32.sub (local.get $position) (i32.atomic.load $page (global.get $read))))
          (i32.add (i32.shl (local.get $length) (i32.const 1)) (i32.const 2))))

      (if (i32.ne (i32.atomic.load $page (global.get $stream)) (local.get $descriptor))
        (then
          (i32.atomic.store $page (global.get $stream) (local.get $descriptor))
          (call $put (local.get $position) (i32.const 0xFF))
          (call $put (i32.add (local.get $position) (i32.const 1)) (local.get $descriptor))
          (local.set $position (i32.add (local.get $position) (i32.const 2)))))

      (local.set $from (i32.load $python (local.get $vectors)))
      (local.set $end (i32.add (local.get $from) (local.get $length)))
      (loop $next
        (local.set $byte (i32.load8_u $python (local.get $from)))
        (call $put (local.get $position) (local.get $byte))
        (local.set $position (i32.add (local.get $position) (i32.const 1)))
        (if (i32.eq (local.get $byte) (i32.const 0xFF))
          (then
            (call $put (local.get $position) (i32.const 0xFF))
            (local.set $position (i32.add (local.get $position) (i32.const 1)))))
        (local.set $from (i32.add (local.get $from) (i32.const 1)))
        (br_if $next (i32.ne (local.get $from) (local.get $end))))

      ;; From here the page can see it.
      (i32.atomic.store $page (global.get $written) (local.get $position))
      (i32.store $python (local.get $result) (local.get $length))
      (if (i32.eqz (i32.atomic.load $page (global.get $announced)))
        (then (call $announce)))
      (return (i32.const 0)))
    (call $javascript (local.get $descriptor) (local.get $vectors) (local.get $count) (local.get $result))))
