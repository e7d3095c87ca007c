package dev.pystop.ui.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Time that passes only when a test says so. */
public final class FakeTimers implements Timers {
    private record Alarm(int number, double time, Runnable action) {}

    private final List<Alarm> alarms = new ArrayList<>();
    private double now = 1000;
    private int lastNumber;

    @Override
    public double now() {
        return now;
    }

    @Override
    public Runnable schedule(int milliseconds, Runnable action) {
        Alarm alarm = new Alarm(++lastNumber, now + milliseconds, action);
        alarms.add(alarm);
        return () -> alarms.removeIf(candidate -> candidate.number() == alarm.number());
    }

    /** Lets time pass, with everything that is due meanwhile. */
    public void advance(double milliseconds) {
        double end = now + milliseconds;
        Optional<Alarm> next = nextUntil(end);
        while (next.isPresent()) {
            Alarm alarm = next.get();
            alarms.remove(alarm);
            now = alarm.time();
            alarm.action().run();
            next = nextUntil(end);
        }
        now = end;
    }

    /** How many actions wait for their time. */
    int scheduled() {
        return alarms.size();
    }

    private Optional<Alarm> nextUntil(double end) {
        return alarms.stream().filter(alarm -> alarm.time() <= end).min(Comparator.comparingDouble(Alarm::time));
    }
}
