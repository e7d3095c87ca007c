package dev.pystop.ui.session;

/** The ladder where there is no shared memory: one signal, which Python finds when it next asks for it, then a new interpreter. */
final class StopSwitchLadder implements StopLadder {
    private final Timers timers;
    private final StopTiming timing;
    private final StopSwitch stopSwitch;
    private final Runnable wakeWorker;
    private final Runnable replace;
    private Runnable cancelRepetition = () -> {};
    private Runnable cancelReplacement = () -> {};

    /**
     * Prepares to climb.
     *
     * @param wakeWorker makes a worker look at the switch whose stack is set aside
     * @param replace ends the interpreter and goes on in another one
     */
    StopSwitchLadder(Timers timers, StopTiming timing, StopSwitch stopSwitch, Runnable wakeWorker, Runnable replace) {
        this.timers = timers;
        this.timing = timing;
        this.stopSwitch = stopSwitch;
        this.wakeWorker = wakeWorker;
        this.replace = replace;
    }

    @Override
    public void begin() {
        stopSwitch.flip();
        repeatWaking();
        cancelReplacement = timers.schedule(timing.replaceMillis(), replace);
    }

    @Override
    public void climb() {
        replace.run();
    }

    @Override
    public void cancel() {
        cancelRepetition.run();
        cancelReplacement.run();
    }

    @Override
    public RunResult.Rung rung() {
        return RunResult.Rung.SIGNAL;
    }

    /** Again and again, because a browser may take some time until the worker, too, sees that the switch was flipped. */
    private void repeatWaking() {
        wakeWorker.run();
        cancelRepetition = timers.schedule(StopTiming.REPEAT_SIGNAL_MILLIS, this::repeatWaking);
    }
}
